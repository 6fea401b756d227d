import {
  dateFromFiletime,
  filetimeFromDate,
  neverFiletime,
  secondsFromInterval,
} from '#bridge/connectors/active-directory/filetime.ts';
import { numberOf, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';

/** The rules in force for one account. */
export interface AccountPolicy {
  readonly minLength: number;
  readonly isComplexityRequired: boolean;
  readonly historyLength: number;
  readonly minAgeSeconds: number;
  readonly maxAgeSeconds: number;
  readonly lockoutThreshold: number;
  /** 0: until somebody unlocks. */
  readonly lockoutDurationSeconds: number;
  readonly lockoutWindowSeconds: number;
}

/** Bits of `userAccountControl` (MS-ADTS 2.2.16). */
export const accountBits = {
  ...{ disabled: 0x2, passwordNotRequired: 0x20, normal: 0x200 },
  ...{ neverExpires: 0x1_0000, smartCard: 0x4_0000 },
} as const;

/** The fine-grained policy that applies to an account, if any. */
export const fineGrainedOf = (store: DirectoryStore, entry: DirectoryEntry): DirectoryEntry | undefined =>
  store.state.entries.find((pso) => pso.attributes['msDS-PSOAppliesTo']?.includes(entry.dn));

export function policyOf(store: DirectoryStore, entry: DirectoryEntry): AccountPolicy {
  const pso = fineGrainedOf(store, entry);
  const from = pso ?? store.byDn(store.state.baseDn)!;
  const name = (domain: string, fine: string): string => (pso ? fine : domain);
  const seconds = (attribute: string): number => secondsFromInterval(valueOf(from, attribute));
  const isComplex = pso
    ? valueOf(pso, 'msDS-PasswordComplexityEnabled') === 'TRUE'
    : (numberOf(from, 'pwdProperties') & 1) !== 0;
  // Of such an account nothing is asked but the minimum age (MS-SAMR 3.1.1.7.1, 3.1.1.7.2).
  const isAsked = (numberOf(entry, 'userAccountControl') & accountBits.passwordNotRequired) === 0;
  return {
    minLength: isAsked ? numberOf(from, name('minPwdLength', 'msDS-MinimumPasswordLength')) : 0,
    isComplexityRequired: isAsked && isComplex,
    historyLength: isAsked ? numberOf(from, name('pwdHistoryLength', 'msDS-PasswordHistoryLength')) : 0,
    minAgeSeconds: seconds(name('minPwdAge', 'msDS-MinimumPasswordAge')),
    maxAgeSeconds: seconds(name('maxPwdAge', 'msDS-MaximumPasswordAge')),
    lockoutThreshold: numberOf(from, name('lockoutThreshold', 'msDS-LockoutThreshold')),
    lockoutDurationSeconds: seconds(name('lockoutDuration', 'msDS-LockoutDuration')),
    lockoutWindowSeconds: seconds(name('lockOutObservationWindow', 'msDS-LockoutObservationWindow')),
  };
}

/** Whether the account is locked at this moment; a duration of 0 lasts until somebody unlocks it. */
export function isLocked(store: DirectoryStore, entry: DirectoryEntry, now: Date): boolean {
  const lockedAt = dateFromFiletime(valueOf(entry, 'lockoutTime'));
  const seconds = policyOf(store, entry).lockoutDurationSeconds;
  return lockedAt !== undefined && (seconds === 0 || now.getTime() < lockedAt.getTime() + seconds * 1000);
}

/** `msDS-UserPasswordExpiryTimeComputed` (MS-ADTS 3.1.1.4.5.38): 0 when the password must be changed. */
export function passwordExpiry(store: DirectoryStore, entry: DirectoryEntry): bigint {
  const { maxAgeSeconds } = policyOf(store, entry);
  const isForEver = (numberOf(entry, 'userAccountControl') & (accountBits.neverExpires | accountBits.smartCard)) !== 0;
  if (isForEver) return neverFiletime;
  const setAt = BigInt(valueOf(entry, 'pwdLastSet') ?? 0);
  if (setAt === 0n) return 0n;
  return maxAgeSeconds === 0 ? neverFiletime : setAt + BigInt(maxAgeSeconds) * 10_000_000n;
}

export const isPasswordExpired = (store: DirectoryStore, entry: DirectoryEntry, now: Date): boolean =>
  passwordExpiry(store, entry) < BigInt(filetimeFromDate(now));

export function isAccountExpired(entry: DirectoryEntry, now: Date): boolean {
  const at = dateFromFiletime(valueOf(entry, 'accountExpires'));
  return at !== undefined && at <= now;
}
