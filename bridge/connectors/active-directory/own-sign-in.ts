/** A wrong bind password in the configuration must not lock the service account. */
const restMs = 60_000;

/**
 * Whether the bridge may try its own sign-in. One for all controllers of a domain: they ask the PDC emulator about wrong
 * passwords, so each refusal counts for the domain, wherever it happened.
 */
export class OwnSignIn {
  readonly #elapsedMs: () => number;
  #refusedAtMs = -Infinity;

  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  get isResting(): boolean {
    return this.#elapsedMs() - this.#refusedAtMs < restMs;
  }

  refused(): void {
    this.#refusedAtMs = this.#elapsedMs();
  }
}
