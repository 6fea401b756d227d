import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { isWithin } from '../../administrators/admin-caller.ts';
import { defineAction } from '../action.ts';

/** Ends a key at once: the next request with it is refused. */
export const revokeApiKey = defineAction({
  id: 'api-key.revoke',
  summary: 'Ends a key at once',
  method: 'DELETE',
  path: '/admin/api-keys/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'api-keys.write',
  scope: 'own-check',
  params: z.strictObject({ id: z.string().max(64) }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['apiKeyDesk'],
  async handle({ caller, params: { id }, ports, log }) {
    const key = (await ports.apiKeyDesk.list()).find((each) => each.id === id);
    if (!key || !isWithin(key, caller)) return err({ code: 'not-found' });
    if (!(await ports.apiKeyDesk.remove(id))) return err({ code: 'not-found' });
    log.info('api-key-revoked', { key: id, by: caller.id });
    return ok({ body: undefined });
  },
});
