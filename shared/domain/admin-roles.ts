import * as z from 'zod';

/** What an administrator is (FEATURES A13). The table below says what each may do. */
export const AdminRole = z.enum(['owner', 'administrator', 'helpdesk', 'auditor']);
export type AdminRole = z.infer<typeof AdminRole>;

/**
 * What an administrator, or an API key, may do: each operation of the group `admin` names one. `….read` shows and changes
 * nothing; `….support` is what a help desk does for one person at a time.
 */
export const Permission = z.enum([
  'dashboard.read',
  'issues.read',
  'issues.decide',
  'people.read',
  'people.support',
  'people.write',
  'tokens.read',
  'tokens.support',
  'tokens.write',
  'resources.read',
  'resources.write',
  'texts.read',
  'texts.write',
  'directories.read',
  'directories.write',
  'onboarding.read',
  'onboarding.write',
  'audit.read',
  'audit.erase',
  'administrators.read',
  'administrators.write',
  'api-keys.read',
  'api-keys.write',
  'settings.read',
  'settings.write',
]);
export type Permission = z.infer<typeof Permission>;

/** Who is an owner, what everybody's personal data is erased from, and what holds for the whole deployment: owners alone. */
const forOwners: readonly Permission[] = ['administrators.write', 'audit.erase', 'settings.write'];

const permissions: Readonly<Record<AdminRole, readonly Permission[]>> = {
  owner: Permission.options,
  administrator: Permission.options.filter((each) => !forOwners.includes(each)),
  helpdesk: [
    ...(['dashboard.read', 'resources.read', 'issues.read', 'issues.decide'] as const),
    ...(['people.read', 'people.support', 'tokens.read', 'tokens.support'] as const),
  ],
  auditor: Permission.options.filter((each) => each.endsWith('.read')),
};

/** All that a role may do. */
export const permissionsOf = (role: AdminRole): readonly Permission[] => permissions[role];
