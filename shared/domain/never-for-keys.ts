import type { Permission } from './admin-roles.ts';

/** What no program may do, whoever made its key: give itself or others more, and take back what was written down. */
export const neverForKeys = [
  'administrators.write',
  'api-keys.write',
  'audit.erase',
  'settings.write',
] as const satisfies readonly Permission[];
