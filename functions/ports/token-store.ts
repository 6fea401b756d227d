/** An authenticator app of a person. */
export interface Token {
  /** Person id. */
  readonly owner: string;
  readonly id: string;
  readonly type: 'totp';
  readonly name: string;
  /** Sealed by the key ring, bound to owner and id. */
  readonly sealedSecret: string;
  /** It counts only after its first code was right. */
  readonly isConfirmed: boolean;
  readonly createdAtMs: number;
}

/** OTP tokens by their owner. */
export interface TokenStore {
  list(owner: string): Promise<Token[]>;
  create(token: Token): Promise<void>;
  /** @returns false when it is not there or confirmed already */
  confirm(owner: string, id: string): Promise<boolean>;
  remove(owner: string, id: string): Promise<void>;
}
