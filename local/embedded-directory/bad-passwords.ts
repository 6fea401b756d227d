import { dateFromFiletime, filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { policyOf } from './account-policy.ts';
import { numberOf, setValue, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import { isStoredPassword } from './stored-password.ts';

/** Whether a sign-in has the password in force. A wrong one is counted, and locks the account at the threshold. */
export function isRightPassword(store: DirectoryStore, entry: DirectoryEntry, password: string, now: Date): boolean {
  const [current, ...older] = entry.passwords ?? [];
  if (isStored(current, password)) return true;
  // The two passwords before the present one are refused but not counted (MS-SAMR 3.1.1.7.1, "n-2").
  const isFormer = older.slice(0, 2).some((stored) => isStored(stored, password));
  // Another one may know a newer one: the PDC emulator is asked before anybody is refused (MS-ADTS 3.1.1.1.11).
  if (store.partners?.isRightElsewhere(entry, password, now) === true) return true;
  if (!isFormer) countBadPassword(store, entry, password, now);
  return false;
}

/** The same for the old password of a change, where former ones count like any other. */
export function isRightOldPassword(store: DirectoryStore, entry: DirectoryEntry, password: string, now: Date): boolean {
  if (isStored(entry.passwords?.[0], password)) return true;
  countBadPassword(store, entry, password, now);
  return false;
}

const isStored = (stored: string | undefined, password: string): boolean =>
  stored !== undefined && isStoredPassword(stored, password);

/** Forgets bad passwords, as a successful sign-in does. */
export function clearBadPasswords(entry: DirectoryEntry): void {
  setValue(entry, 'badPwdCount', '0');
  setValue(entry, 'lockoutTime', '0');
}

function countBadPassword(store: DirectoryStore, entry: DirectoryEntry, password: string, now: Date): void {
  store.onEvent?.({ kind: 'bad-password', account: entry.guid, password, at: now });
  const policy = policyOf(store, entry);
  const last = dateFromFiletime(valueOf(entry, 'badPasswordTime'));
  const isInWindow = last !== undefined && now.getTime() - last.getTime() < policy.lockoutWindowSeconds * 1000;
  const count = isInWindow ? numberOf(entry, 'badPwdCount') + 1 : 1;
  setValue(entry, 'badPwdCount', String(count));
  setValue(entry, 'badPasswordTime', filetimeFromDate(now));
  if (policy.lockoutThreshold > 0 && count >= policy.lockoutThreshold) {
    setValue(entry, 'lockoutTime', filetimeFromDate(now));
    store.touch(entry);
  }
  store.save();
}
