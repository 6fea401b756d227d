import type { Authenticator, AuthenticatorType } from '../authenticators/authenticator.ts';

/** What people prove themselves by, besides OTP tokens, by their owner. */
export interface AuthenticatorStore {
  /** Everything that a person has. */
  list(owner: string): Promise<readonly Authenticator[]>;
  /** One of a kind of which a person has one; the same request whether or not there is one (THREATS E1). */
  find<Type extends AuthenticatorType>(
    owner: string,
    id: string,
    type: Type,
  ): Promise<Extract<Authenticator, { type: Type }> | undefined>;
  /** @returns false when there is one of that id */
  create(authenticator: Authenticator): Promise<boolean>;
  /**
   * Writes the next revision over the one that was read: what is used up by it is used up once (THREATS E12).
   * @returns false when another request was first: nothing was written
   */
  replace(next: Authenticator): Promise<boolean>;
  /** @returns whether it was there */
  remove(owner: string, id: string): Promise<boolean>;
}
