import type { AdministratorView } from '#shared/api/administrator-views.ts';

/** As they are offered: who may least first. */
export const rolesOffered = [
  'auditor',
  'helpdesk',
  'administrator',
  'owner',
] as const satisfies readonly AdministratorView['role'][];
