import { CreatedApiKey, mostKeys, NewApiKey } from '#shared/api/api-key-views.ts';
import { err, ok } from '#shared/result.ts';
import { isWithin } from '../../administrators/admin-caller.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { newKeyText } from '../../api-keys/key-text.ts';
import { viewKey } from '../../api-keys/view-key.ts';
import { defineAction } from '../action.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Makes a key that may no more, and reaches no further, than who makes it. It is shown in this answer and never again. */
export const createApiKey = defineAction({
  id: 'api-key.create',
  summary: 'Makes a key for a program; the answer is the only place where it is shown',
  method: 'POST',
  path: '/admin/api-keys',
  group: 'admin',
  standing: 'admin',
  permission: 'api-keys.write',
  scope: 'own-check',
  isCreation: true,
  body: NewApiKey,
  output: CreatedApiKey,
  status: 201,
  errors: ['not-permitted', 'not-allowed', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['apiKeyDesk'],
  async handle({ caller, body, ports, now, random, log }) {
    // A key outlives the session: who stole one must not make it last (THREATS E14).
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { expiresInDays, ...asked } = body;
    if (!isWithin(asked, caller)) return err({ code: 'not-permitted' });
    if ((await ports.apiKeyDesk.list()).length >= mostKeys) return err({ code: 'not-allowed' });
    const { text, id, secretHash } = newKeyText(random);
    const createdAtMs = now().getTime();
    const life = { createdBy: caller.name, createdAtMs, expiresAtMs: createdAtMs + expiresInDays * dayMs };
    const key = { ...asked, id, secretHash, ...life };
    if (!(await ports.apiKeyDesk.create(key))) throw new Error('a random id was not new');
    log.info('api-key-created', { key: id, by: caller.id });
    return ok({ body: { apiKey: viewKey(key), key: text } });
  },
});
