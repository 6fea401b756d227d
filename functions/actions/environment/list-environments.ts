import { EnvironmentsView } from '#shared/api/environment-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewEnvironments } from '../../environments/view-environments.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Where one usually signs in from. */
export const listEnvironments = defineAction({
  id: 'environments.list',
  summary: 'The devices and places from which you usually sign in',
  method: 'GET',
  path: '/environments',
  group: 'user',
  standing: 'session',
  output: EnvironmentsView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'environments'],
  async handle({ caller, config, ports, now, holds }) {
    if (!mayDo(caller, config, 'environments.manage')) return err({ code: 'not-allowed' });
    const { list } = await ports.environments.find(caller.person.id, now());
    return ok({ body: viewEnvironments(list, holds.device) });
  },
});
