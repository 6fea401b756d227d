import { RecoveryCodesView } from '#shared/api/authenticator-views.ts';
import { err, ok } from '#shared/result.ts';
import { recoveryCodesId } from '../../authenticators/recovery-codes.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** How many of my recovery codes are left. The codes themselves are shown once, when they are made. */
export const showRecoveryCodes = defineAction({
  id: 'recovery-codes.show-state',
  summary: 'How many of my recovery codes are left',
  method: 'GET',
  path: '/recovery-codes',
  group: 'user',
  standing: 'session',
  output: RecoveryCodesView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'recovery-codes.manage')) return err({ code: 'not-allowed' });
    const codes = await ports.authenticators.find(caller.person.id, recoveryCodesId, 'recovery-codes');
    if (!codes) return ok({ body: { left: 0, issued: 0 } });
    const { hashes, issued, createdAtMs } = codes;
    return ok({ body: { left: hashes.length, issued, createdAt: new Date(createdAtMs).toISOString() } });
  },
});
