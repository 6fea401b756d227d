import type { Permission } from '#shared/domain/admin-roles.ts';
import { looksAfterAll, looksAfterPlace } from '../administrators/admin-caller.ts';
import type { AdminCaller, AdminScope } from '../administrators/admin-caller.ts';

/** What an operation of the group `admin` declares about who may call it. */
export interface AdminRules {
  readonly permission: Permission | 'signed-in';
  readonly scope: AdminScope<never>;
}

/**
 * Whether an administrator may call an operation with this input, before its handler runs (THREATS W5).
 * @returns why not: who lacks the permission is told so, and of what they do not look after, that there is nothing
 */
export function whyNotCall(
  { permission, scope }: AdminRules,
  caller: AdminCaller,
  input: object,
): 'not-permitted' | 'not-found' | undefined {
  if (permission !== 'signed-in' && !caller.permissions.includes(permission)) return 'not-permitted';
  if (scope === 'own-check') return undefined;
  if (scope === 'everywhere') return looksAfterAll(caller) ? undefined : 'not-permitted';
  return looksAfterPlace(caller, scope(input as never)) ? undefined : 'not-found';
}
