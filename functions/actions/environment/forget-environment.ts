import * as z from 'zod';
import { EnvironmentId, EnvironmentsView } from '#shared/api/environment-views.ts';
import { forgetEnvironment as forget } from '#shared/domain/environment/manage-environments.ts';
import { err, ok } from '#shared/result.ts';
import { changeEnvironments } from '../../environments/change-environments.ts';
import { viewEnvironments } from '../../environments/view-environments.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Forgets a device: nothing of it is kept. It can only make more be asked for, so it takes no fresh proof. */
export const forgetEnvironment = defineAction({
  id: 'environments.forget',
  summary: 'Forgets a device; the next sign-in from it is a new one',
  method: 'DELETE',
  path: '/environments/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: EnvironmentId }),
  output: EnvironmentsView,
  status: 200,
  errors: ['not-allowed', 'not-found'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['sessions', 'environments'],
  async handle({ caller, params: { id }, config, ports, now, holds }) {
    if (!mayDo(caller, config, 'environments.manage')) return err({ code: 'not-allowed' });
    const which = { person: caller.person.id, id, now: now() };
    const list = await changeEnvironments(ports.environments, which, (all) => forget(all, id));
    return list ? ok({ body: viewEnvironments(list, holds.device) }) : err({ code: 'not-found' });
  },
});
