import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import { dnKey, isBeneath } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { hasClass, numberOf, valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import { groupsOf } from './group-membership.ts';
import { ridOf } from '#bridge/connectors/active-directory/security-identifier.ts';

/** What the delegation in the guide grants besides the control right "reset password": writing these two, */
const accountAttributes = ['lockoutTime', 'pwdLastSet'];

/** and what people may change for themselves, here all but one of what can be opened, so that a missing right shows too. */
const undelegated = 'description';
export const personalAttributes: readonly string[] = attributeNames.filter((name) => name !== undelegated);

export const delegatedAttributes: readonly string[] = [...accountAttributes, ...personalAttributes];

/** By its name in small letters. */
export const isPersonal = (name: string): boolean => personalAttributes.some((known) => known.toLowerCase() === name);

const domainAdmins = 512;

/** Whoever has a security descriptor of their own here has one that inherits nothing. */
export const inherits = (target: DirectoryEntry): boolean => target.attributes['nTSecurityDescriptor'] === undefined;

/** Whether somebody may do everything. */
export const isAdministrator = (store: DirectoryStore, who: DirectoryEntry): boolean =>
  groupsOf(store, who).some((group) => group.sid !== undefined && ridOf(group.sid) === domainAdmins);

/**
 * Whether somebody may reset the password and write the delegated attributes of an account. Protected accounts
 * inherit no permission (AdminSDHolder, MS-ADTS 3.1.1.6.1), so the delegation ends at them.
 */
export function mayReset(store: DirectoryStore, who: DirectoryEntry, target: DirectoryEntry): boolean {
  if (isAdministrator(store, who)) return true;
  const { serviceAccountDn, delegatedDn } = store.state;
  const targetKey = dnKey(target.dn);
  const isDelegated = targetKey !== undefined && isBeneath(targetKey, dnKey(delegatedDn));
  return (
    who.dn === serviceAccountDn &&
    isDelegated &&
    inherits(target) &&
    hasClass(target, 'user') &&
    numberOf(target, 'adminCount') === 0
  );
}

/**
 * Password settings and their container are hidden from everybody but administrators and the account they were opened to. What was deleted shows
 * to nobody who does not ask for it in a way that this server does not know.
 */
export const mayRead = (store: DirectoryStore, who: DirectoryEntry, target: DirectoryEntry): boolean => {
  if (valueOf(target, 'isDeleted') === 'TRUE') return false;
  const isSettings = hasClass(target, 'msDS-PasswordSettings') || hasClass(target, 'msDS-PasswordSettingsContainer');
  return !isSettings || who.dn === store.state.serviceAccountDn || isAdministrator(store, who);
};
