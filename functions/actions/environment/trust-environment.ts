import * as z from 'zod';
import { EnvironmentId, EnvironmentsView } from '#shared/api/environment-views.ts';
import { trustEnvironment as trust } from '#shared/domain/environment/manage-environments.ts';
import { err, ok } from '#shared/result.ts';
import { changeEnvironments } from '../../environments/change-environments.ts';
import { viewEnvironments } from '../../environments/view-environments.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * Marks a device as one's own, or no longer. It is then asked for another factor less often, so it takes a fresh proof: a
 * thief of the password must not make their own device usual (THREATS E14). Taking trust away takes none.
 */
export const trustEnvironment = defineAction({
  id: 'environments.trust',
  summary: 'Marks a device as your own, or no longer',
  method: 'PUT',
  path: '/environments/{id}/trust',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: EnvironmentId }),
  body: z.strictObject({ isTrusted: z.boolean() }),
  output: EnvironmentsView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['sessions', 'environments'],
  async handle({ caller, params: { id }, body: { isTrusted }, config, ports, now, holds }) {
    if (!mayDo(caller, config, 'environments.manage')) return err({ code: 'not-allowed' });
    if (isTrusted && !isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const which = { person: caller.person.id, id, now: now() };
    const list = await changeEnvironments(ports.environments, which, (all) => trust(all, id, isTrusted));
    return list ? ok({ body: viewEnvironments(list, holds.device) }) : err({ code: 'not-found' });
  },
});
