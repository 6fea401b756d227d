import { ApiKeyList } from '#shared/api/api-key-views.ts';
import { ok } from '#shared/result.ts';
import { isWithin } from '../../administrators/admin-caller.ts';
import { viewKey } from '../../api-keys/view-key.ts';
import { defineAction } from '../action.ts';

/** The keys that reach no further than the caller, the newest first. */
export const listApiKeys = defineAction({
  id: 'api-key.list',
  summary: 'Keys of programs, without their secrets, the newest first',
  method: 'GET',
  path: '/admin/api-keys',
  group: 'admin',
  standing: 'admin',
  permission: 'api-keys.read',
  scope: 'own-check',
  output: ApiKeyList,
  status: 200,
  errors: [],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['apiKeyDesk'],
  async handle({ caller, ports }) {
    const keys = (await ports.apiKeyDesk.list()).filter((key) => isWithin(key, caller));
    const newestFirst = keys.toSorted((one, other) => other.createdAtMs - one.createdAtMs);
    return ok({ body: { apiKeys: newestFirst.map(viewKey) } });
  },
});
