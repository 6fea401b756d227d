import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { AdminCaller } from './admin-caller.ts';
import type { Administrator } from './administrator.ts';
import { isFreshAdmin } from './fresh-proof.ts';

/** What every operation that changes another administrator declares. */
export const changesAdministrator = {
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  scope: 'everywhere',
  params: z.strictObject({ id: AdministratorId }),
  isAudited: true,
} as const;

/** Who is to be changed, after a fresh proof of who changes them. */
export async function administratorToChange(
  { administrators }: { readonly administrators: AdministratorStore },
  { id }: { readonly id: string },
  { caller, now }: { readonly caller: AdminCaller; readonly now: Date },
): Promise<Result<Administrator, { code: 'fresh-proof-required' | 'not-found' }>> {
  if (!isFreshAdmin(caller, now)) return err({ code: 'fresh-proof-required' });
  const found = await administrators.find(id);
  return found ? ok(found) : err({ code: 'not-found' });
}
