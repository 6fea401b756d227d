import * as z from 'zod';
import { TypedPortalPassword } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { findPortalPassword } from '../../authenticators/portal-password.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Chooses a portal password where there is none, after a fresh proof of who this is (THREATS E14). */
export const createPortalPassword = defineAction({
  id: 'portal-password.create',
  summary: 'Chooses a portal password where there is none yet',
  method: 'POST',
  path: '/portal-password',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ password: TypedPortalPassword }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'fresh-proof-required', 'wrong-step', 'rules-broken'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'people', 'authenticators', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, body: { password }, config, ports, now, random }) {
    if (!mayDo(caller, config, 'portal-password.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    if (await findPortalPassword(ports.authenticators, caller.person.id)) return err({ code: 'wrong-step' });
    // Rules, hash and notice are loaded where they are used.
    const { setPortalPassword } = await import('../../authenticators/set-portal-password.ts');
    const set = await setPortalPassword(ports, caller, { password, former: undefined, config, now: now(), random });
    return set.ok ? ok({ body: undefined }) : set;
  },
});
