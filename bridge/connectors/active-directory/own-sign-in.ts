import { Secret } from '#shared/secret.ts';

/** A wrong bind password in the configuration must not lock the service account. */
const restMs = 60_000;

/** The password of the bridge's own account, asked for at each sign-in: it may be another one by then. */
export type OwnPassword = Pick<Secret, 'reveal'>;

/**
 * Whether the bridge may try its own sign-in. One for all controllers of a domain: they ask the PDC emulator about wrong
 * passwords, so each refusal counts for the domain, wherever it happened.
 */
export class OwnSignIn {
  readonly #elapsedMs: () => number;
  #refused: { readonly password: Secret; readonly atMs: number } | undefined;

  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  /** Whether to wait with this password. Another one than was refused may be tried at once. */
  isResting(password: string): boolean {
    const refused = this.#refused;
    return refused?.password.reveal() === password && this.#elapsedMs() - refused.atMs < restMs;
  }

  refused(password: string): void {
    this.#refused = { password: new Secret(password), atMs: this.#elapsedMs() };
  }
}
