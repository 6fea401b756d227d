import { accountBits, isAccountExpired, isLocked, isPasswordExpired } from './account-policy.ts';
import { clearBadPasswords, isRightPassword } from './bad-passwords.ts';
import { numberOf, setValue, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { LdapResult } from './ldap-responses.ts';

/** The outcome of a bind, and who the connection belongs to afterwards. */
export interface BindOutcome {
  readonly result: LdapResult;
  readonly boundAs?: DirectoryEntry;
}

/** A simple bind. `password` undefined: SASL, which is not spoken here. */
export function bind(
  store: DirectoryStore,
  request: { name: string; password: string | undefined },
  now: Date,
): BindOutcome {
  const { name, password } = request;
  if (password === undefined) return { result: { code: 7, message: '00002027: LdapErr: simple bind only' } };
  // A name without a password is no proof of anything: the connection becomes anonymous (RFC 4513 5.1.2).
  if (password === '') return { result: { code: 0 } };
  const entry = store.byDn(name) ?? store.byLogin(name);
  if (!entry?.passwords) return refused('52e');
  const data = refusal(store, entry, password, now);
  if (data) return refused(data);
  if (numberOf(entry, 'badPwdCount') !== 0 || valueOf(entry, 'lockoutTime') !== '0') {
    clearBadPasswords(entry);
    store.save();
  }
  return { result: { code: 0 }, boundAs: entry };
}

/** In the order of Windows: a locked account's password is not looked at, other states show only to whoever knows it. */
function refusal(store: DirectoryStore, entry: DirectoryEntry, password: string, now: Date): string | undefined {
  if (isLocked(store, entry, now)) return '775';
  if (valueOf(entry, 'lockoutTime') !== '0') setValue(entry, 'badPwdCount', '0');
  if (!isRightPassword(store, entry, password, now)) return '52e';
  if ((numberOf(entry, 'userAccountControl') & accountBits.disabled) !== 0) return '533';
  if (isAccountExpired(entry, now)) return '701';
  if (isPasswordExpired(store, entry, now)) return valueOf(entry, 'pwdLastSet') === '0' ? '773' : '532';
  // There is no workstation called so; and a day without hours has none at any time.
  if (valueOf(entry, 'userWorkstations')) return '531';
  const hours = entry.attributes['logonHours']?.[0];
  return hours !== undefined && Buffer.from(hours).every((byte) => byte === 0) ? '530' : undefined;
}

const refused = (data: string): BindOutcome => ({
  result: {
    code: 49,
    message: `80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data ${data}, v4563`,
  },
});
