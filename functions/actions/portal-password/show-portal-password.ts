import { PortalPasswordView } from '#shared/api/authenticator-views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortalPassword, portalPasswordDemands } from '../../authenticators/portal-password.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Whether I have a portal password, and what a new one must satisfy. */
export const showPortalPassword = defineAction({
  id: 'portal-password.show-state',
  summary: 'Whether I have a portal password, and what a new one must satisfy',
  method: 'GET',
  path: '/portal-password',
  group: 'user',
  standing: 'session',
  output: PortalPasswordView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'portal-password.manage')) return err({ code: 'not-allowed' });
    const record = await findPortalPassword(ports.authenticators, caller.person.id);
    const demands = portalPasswordDemands(portalOf(config, caller.portal), caller.person);
    const setAt = record && new Date(record.createdAtMs).toISOString();
    return ok({ body: { isSet: record !== undefined, ...(setAt !== undefined && { setAt }), demands } });
  },
});
