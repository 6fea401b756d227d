import { dateFromFiletime, filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import { isLocked, policyOf } from './account-policy.ts';
import type { AccountPolicy } from './account-policy.ts';
import { isRightOldPassword } from './bad-passwords.ts';
import { setValue, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { LdapResult } from './ldap-responses.ts';
import { isStoredPassword, storePassword } from './stored-password.ts';

export interface PasswordWrite {
  readonly store: DirectoryStore;
  readonly entry: DirectoryEntry;
  readonly now: Date;
  readonly password: string;
  /** Whether the policy-hints control came along: then the history counts on a reset too. */
  readonly hasHints: boolean;
}

/** As much history as is kept, whatever the policy. */
const mostKept = 24;

const constraint = (win32: string): LdapResult => ({
  code: 19,
  message: `${win32}: AtrErr: DSID-03191083, #1:\n\t0: ${win32}: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n`,
});
/** Windows refuses a reset that breaks the policy with another code than a change. */
const resetRefused: LdapResult = {
  code: 53,
  message: '0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n',
};

/** Sets a password without the old one. @returns what to do, or the refusal */
export function resetPassword(write: PasswordWrite): (() => void) | LdapResult {
  const policy = policyOf(write.store, write.entry);
  const isOld = write.hasHints && isInHistory(write.entry, write.password, policy);
  return isOld || !isWithinPolicy(write, policy) ? resetRefused : () => setPassword(write);
}

/** Sets a password with the old one, which is checked and counted like a sign-in (MS-ADTS 3.1.1.3.1.5.2). */
export function changePassword(write: PasswordWrite, oldPassword: string): (() => void) | LdapResult {
  const { store, entry, now, password } = write;
  if (isLocked(store, entry, now)) return constraint('00000775');
  if (!isRightOldPassword(store, entry, oldPassword, now)) return constraint('00000056');
  const policy = policyOf(store, entry);
  const setAt = dateFromFiletime(valueOf(entry, 'pwdLastSet'));
  const isTooYoung = setAt !== undefined && now.getTime() < setAt.getTime() + policy.minAgeSeconds * 1000;
  const isRefused = isTooYoung || isInHistory(entry, password, policy) || !isWithinPolicy(write, policy);
  return isRefused ? constraint('0000052D') : () => setPassword(write);
}

function isWithinPolicy({ entry, password }: PasswordWrite, policy: AccountPolicy): boolean {
  const names = { samAccountName: valueOf(entry, 'sAMAccountName'), displayName: valueOf(entry, 'displayName') };
  const inForce = { ...policy, source: 'domain' as const };
  return isAllowed(checkPassword(password, { policy: inForce, names }));
}

const isInHistory = (entry: DirectoryEntry, password: string, { historyLength }: AccountPolicy): boolean =>
  (entry.passwords ?? []).slice(0, historyLength).some((stored) => isStoredPassword(stored, password));

function setPassword({ store, entry, password, now }: PasswordWrite): void {
  entry.passwords = [storePassword(password), ...(entry.passwords ?? [])].slice(0, mostKept);
  setValue(entry, 'pwdLastSet', filetimeFromDate(now));
  store.onEvent?.({ kind: 'password-set', account: entry.guid, password, at: now });
}
