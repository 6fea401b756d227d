import type { PinPosition } from '#shared/domain/otp/pin.ts';
import type { CodeKind, TokenKind } from '#shared/domain/otp/token-kind.ts';

/** A one-time-password token of a person: an app, a device, or codes that are sent. What moves with each code is with the budgets (`LastCode`). */
export interface Token {
  /** Person id. */
  readonly owner: string;
  readonly id: string;
  readonly kind: TokenKind;
  readonly name: string;
  /** Of a device: in its one form, see `parseSerialNumber`. */
  readonly serial?: string;
  /** Alias of the portal that asks for it. Absent: unassigned, its owner's still. */
  readonly resource?: string;
  /** Base32, sealed by the key ring, bound to owner and id. Codes that are sent have none. */
  readonly sealedSecret?: string;
  /** HOTP, OCRA: the counter that it came with. Later ones are in `LastCode`. */
  readonly counter?: number;
  readonly pin?: TokenPin;
  /** It counts only after its first code was right. */
  readonly isConfirmed: boolean;
  /** An administrator can switch it off: it is assigned then, and neither asked for nor accepted. */
  readonly isEnabled: boolean;
  /** The token whose place it takes. That one is dead from the moment in which this one is confirmed. */
  readonly replaces?: string;
  readonly createdAtMs: number;
}

/** A token that computes its codes by itself. */
export interface CodeToken extends Token {
  readonly kind: CodeKind;
  readonly sealedSecret: string;
}

/** A PIN that is typed with the code. */
export interface TokenPin {
  readonly position: PinPosition;
  /** Keyed and memory-hard, see `pin-hash.ts`. */
  readonly hash: string;
}

/** What can change of a token; `null` takes it away. */
export interface TokenChange {
  readonly name?: string;
  readonly resource?: string | null;
  readonly pin?: TokenPin | null;
  readonly isEnabled?: boolean;
}

/** OTP tokens by their owner. */
export interface TokenStore {
  list(owner: string): Promise<Token[]>;
  /** A former one of the same id is gone: a device that is registered once more begins anew. */
  create(token: Token): Promise<void>;
  /** @returns false when it is not there or confirmed already */
  confirm(owner: string, id: string): Promise<boolean>;
  /** @returns false when there is no confirmed token of that id */
  change(owner: string, id: string, change: TokenChange): Promise<boolean>;
  remove(owner: string, id: string): Promise<void>;
}
