import type { Change } from 'ldapts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { policyHintsOids } from '#bridge/connectors/active-directory/policy-hints-control.ts';
import { decodeUnicodePassword } from '#bridge/connectors/active-directory/unicode-password.ts';
import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import { inherits, isAdministrator, isPersonal, mayReset } from './access-rights.ts';
import { setValue, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { RequestControl } from './ldap-requests.ts';
import type { LdapResult } from './ldap-responses.ts';
import { planPersonal } from './personal-attribute.ts';
import { changePassword, resetPassword } from './password-write.ts';
import type { PasswordWrite } from './password-write.ts';

/** A step that was allowed and found good; run only when all steps of the request are. */
type Apply = () => void;

const success: LdapResult = { code: 0 };
const noRights = {
  code: 50,
  message: '00000005: SecErr: DSID-03152D2E, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n',
};
const unwilling = (win32: string): LdapResult => ({
  code: 53,
  message: `${win32}: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n`,
});

/** A modify request: all of it or nothing (RFC 4511 4.6). */
export function modify(
  store: DirectoryStore,
  request: { dn: string; changes: readonly Change[] },
  session: { who: DirectoryEntry | undefined; controls: readonly RequestControl[]; now: Date },
): LdapResult {
  const { who, now } = session;
  if (!who)
    return { code: 1, message: '000004DC: LdapErr: DSID-0C090A5C, comment: a successful bind is needed, data 0' };
  const entry = store.byDn(request.dn);
  if (!entry) return { code: 32, message: '0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0' };
  const hasHints = session.controls.some(asksForHistory);
  const steps = new Map<string, Change[]>();
  for (const change of request.changes) {
    const name = change.modification.type.toLowerCase();
    steps.set(name, [...(steps.get(name) ?? []), change]);
  }
  const applies: Apply[] = [];
  // The password first, whatever its place in the request: the other two depend on it.
  for (const name of [...steps.keys()].toSorted((a) => (a === 'unicodepwd' ? -1 : 0))) {
    const planned = plan(name, steps.get(name)!, { store, who, entry, now, hasHints });
    if (typeof planned !== 'function') return planned;
    applies.push(planned);
  }
  for (const apply of applies) apply();
  tellOfDetails(store, entry, { names: [...steps.keys()], at: now });
  store.touch(entry);
  store.save();
  return success;
}

function tellOfDetails(
  { onEvent }: DirectoryStore,
  entry: DirectoryEntry,
  { names, at }: { names: readonly string[]; at: Date },
): void {
  const written = attributeNames.filter((name) => names.includes(name.toLowerCase()));
  const details = Object.fromEntries(written.map((name) => [name, valueOf(entry, name) ?? '']));
  if (written.length > 0) onEvent?.({ kind: 'details-set', account: entry.guid, details, at });
}

/** The policy-hints control with its flag set: a SEQUENCE that holds the INTEGER 1. */
function asksForHistory({ oid, value }: RequestControl): boolean {
  return policyHintsOids.some((known) => known === oid) && value.equals(Buffer.from('3003020101', 'hex'));
}

interface Context extends Omit<PasswordWrite, 'password'> {
  readonly who: DirectoryEntry;
}

function plan(name: string, changes: readonly Change[], context: Context): Apply | LdapResult {
  const { store, who, entry, now } = context;
  if (name === 'unicodepwd') return planPassword(changes, context);
  const value = changes.at(-1)?.modification.values[0]?.toString();
  const isReplace = changes.length === 1 && changes[0]!.operation === 'replace';
  if (name === 'lockouttime' || name === 'pwdlastset') {
    if (!mayReset(store, who, entry)) return noRights;
    if (name === 'lockouttime')
      return isReplace && value === '0' ? () => unlock(store, entry, now) : unwilling('0000051B');
    if (!isReplace || (value !== '0' && value !== '-1')) return unwilling('00000057');
    return () => setValue(entry, 'pwdLastSet', value === '0' ? '0' : filetimeFromDate(now));
  }
  if (isPersonal(name)) return mayReset(store, who, entry) ? planPersonal(entry, changes) : noRights;
  return isAdministrator(store, who) ? planOther(entry, changes) : noRights;
}

/** Replace is a reset, which needs a right; delete and add together are a change, which needs the old password. */
function planPassword(changes: readonly Change[], context: Context): Apply | LdapResult {
  const [first, second] = changes;
  const values = changes.map((change) => change.modification.parsedBuffers);
  const passwords = values.map(([value]) => value && decodeUnicodePassword(value));
  const isWellFormed = values.every((list) => list.length === 1) && passwords.every((text) => text !== undefined);
  if (!isWellFormed || changes.length > 2) return unwilling('0000001F');
  if (changes.length === 1 && first?.operation === 'replace') {
    if (!mayReset(context.store, context.who, context.entry)) return noRights;
    return resetPassword({ ...context, password: passwords[0]! });
  }
  if (first?.operation !== 'delete' || second?.operation !== 'add') return unwilling('0000001F');
  if (!inherits(context.entry)) return noRights;
  return changePassword({ ...context, password: passwords[1]! }, passwords[0]!);
}

function planOther(entry: DirectoryEntry, changes: readonly Change[]): Apply {
  return () => {
    for (const { operation, modification } of changes) {
      const values = modification.values.map((value) => value.toString());
      const before = entry.attributes[modification.type] ?? [];
      if (operation === 'add') entry.attributes[modification.type] = [...before, ...values];
      else if (operation === 'replace') entry.attributes[modification.type] = values;
      else entry.attributes[modification.type] = values.length ? before.filter((old) => !values.includes(old)) : [];
      if (entry.attributes[modification.type]?.length === 0) {
        entry.attributes = Object.fromEntries(Object.entries(entry.attributes).filter(([, list]) => list.length > 0));
      }
    }
  };
}

function unlock(store: DirectoryStore, entry: DirectoryEntry, now: Date): void {
  store.onEvent?.({ kind: 'unlocked', account: entry.guid, at: now });
  setValue(entry, 'lockoutTime', '0');
  if (valueOf(entry, 'badPwdCount') !== undefined) setValue(entry, 'badPwdCount', '0');
}
