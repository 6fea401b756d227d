import * as z from 'zod';
import { TypedPortalPassword } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { findPortalPassword, isPortalPassword } from '../../authenticators/portal-password.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * Changes the portal password with the old and the new one, after a fresh proof of who this is (THREATS E14). The old one
 * is a secret that is tried: it counts, on the same budget as at the door (THREATS E5).
 */
export const changePortalPassword = defineAction({
  id: 'portal-password.change',
  summary: 'Changes the portal password with the old and the new one',
  method: 'PUT',
  path: '/portal-password',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ current: TypedPortalPassword, password: TypedPortalPassword }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'fresh-proof-required', 'wrong-step', 'rules-broken', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'people', 'authenticators', 'peopleEnrolment', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, body: { current, password }, config, ports, now, random }) {
    if (!mayDo(caller, config, 'portal-password.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const budget = proofBudget(owner, 'portal-password');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const former = await refundingOurFaults(ports.budgets, budget, async () => {
      const record = await findPortalPassword(ports.authenticators, owner);
      return (await isPortalPassword(ports.keyRing, owner, { text: current, record })) ? record : undefined;
    });
    if (!former) return err({ code: 'proof-refused' });
    await ports.budgets.succeed(proofSubject(owner), ['portal-password']);
    // Rules, hash and notice are loaded where they are used.
    const { setPortalPassword } = await import('../../authenticators/set-portal-password.ts');
    const set = await setPortalPassword(ports, caller, { password, former, config, now: now(), random });
    return set.ok ? ok({ body: undefined }) : set;
  },
});
