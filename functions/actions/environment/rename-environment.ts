import * as z from 'zod';
import { EnvironmentId, EnvironmentsView } from '#shared/api/environment-views.ts';
import { labelEnvironment } from '#shared/domain/environment/manage-environments.ts';
import { err, ok } from '#shared/result.ts';
import { changeEnvironments } from '../../environments/change-environments.ts';
import { viewEnvironments } from '../../environments/view-environments.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Gives a device one's own name; an empty one takes it away. */
export const renameEnvironment = defineAction({
  id: 'environments.rename',
  summary: 'Gives a device your own name; an empty one takes it away',
  method: 'PATCH',
  path: '/environments/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: EnvironmentId }),
  body: z.strictObject({ label: z.string().max(40) }),
  output: EnvironmentsView,
  status: 200,
  errors: ['not-allowed', 'not-found'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['sessions', 'environments'],
  async handle({ caller, params: { id }, body, config, ports, now, holds }) {
    if (!mayDo(caller, config, 'environments.manage')) return err({ code: 'not-allowed' });
    const which = { person: caller.person.id, id, now: now() };
    const list = await changeEnvironments(ports.environments, which, (all) => labelEnvironment(all, id, body.label));
    return list ? ok({ body: viewEnvironments(list, holds.device) }) : err({ code: 'not-found' });
  },
});
