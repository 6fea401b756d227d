import type { CodeKind } from '#shared/domain/otp/token-kind.ts';

/** A device whose seed the administrator imported, whether or not it is somebody's. */
export interface StockToken {
  readonly directory: string;
  /** In its one form, see `parseSerialNumber`. */
  readonly serial: string;
  readonly kind: CodeKind;
  /** Base32, sealed by the key ring, bound to directory and serial. */
  readonly sealedSecret: string;
  readonly counter?: number;
  /** Person id. Stays when they remove it: nobody else gets it without the administrator. */
  readonly takenBy?: string;
  /** An administrator took it out of use: nobody can register it. */
  readonly withdrawnAtMs?: number;
  readonly importedAtMs: number;
}

/** What has become of a device. */
export const deviceStates = ['free', 'taken', 'withdrawn'] as const;
export type DeviceState = (typeof deviceStates)[number];

export const stateOfDevice = ({ takenBy, withdrawnAtMs }: StockToken): DeviceState =>
  withdrawnAtMs !== undefined ? 'withdrawn' : takenBy === undefined ? 'free' : 'taken';

/** Devices by their serial number, for who registers one. */
export interface TokenStock {
  find(directory: string, serial: string): Promise<StockToken | undefined>;
  /** Makes it this person's. @returns false when it is somebody else's, withdrawn, or not there */
  take(directory: string, serial: string, owner: string): Promise<boolean>;
}

/** What the administrator does with it. */
export interface TokenStockWrites {
  /** @returns false when there is one of that serial number: what is in use is not written over */
  add(token: StockToken): Promise<boolean>;
  /** Anybody may register it again. @returns false when it is not there */
  release(directory: string, serial: string): Promise<boolean>;
  /** Nobody may register it any more; whose it was stays noted. @returns false when it is not there */
  withdraw(directory: string, serial: string, now: Date): Promise<boolean>;
}
