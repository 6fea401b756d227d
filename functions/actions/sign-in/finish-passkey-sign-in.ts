import * as z from 'zod';
import { PasskeyAssertion } from '#shared/api/passkeys.ts';
import { SessionView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { proofBudget } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { pointerOwner } from '../../passkeys/passkeys-of.ts';
import { provePasskey } from '../../passkeys/prove-passkey.ts';
import type { AuthenticatorStore } from '../../ports/authenticator-store.ts';
import type { PeopleDirectory } from '../../ports/people-store.ts';
import type { Person } from '../../ports/person.ts';
import { mayComeIn } from '../../sessions/may-come-in.ts';
import { openSession, sessionNeeds } from '../../sessions/open-session.ts';
import { defineAction } from '../action.ts';

/**
 * Opens a session for whose passkey answered. It checked its user and cannot be asked for by another address: two factors
 * that no fake page gets, so a token is not asked for besides (ADR 0038).
 */
export const finishPasskeySignIn = defineAction({
  id: 'sign-in.finish-passkey',
  summary: 'Opens a session for whose passkey answered',
  method: 'POST',
  path: '/sign-in/passkey/session',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ assertion: PasskeyAssertion }),
  output: SessionView,
  status: 201,
  errors: ['wrong-step', 'proof-refused', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'people', 'authenticators', ...sessionNeeds],
  async handle({ caller: flow, body: { assertion }, config, ports, now, random, log, surroundings }) {
    const portal = portalOf(config, flow.portal);
    if (!flow.isNameless) return err({ code: 'wrong-step' });
    if (!portal.signIn.methods.includes('passkey')) return err({ code: 'not-allowed' });
    const budget = proofBudget(flow.subject, 'passkey');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });

    return refundingOurFaults(ports.budgets, budget, async () => {
      const person = await whoseItIs(ports, assertion.id);
      const claim = { ...claimOfFlow(flow, portal), ...(person && { person, subject: person.id }) };
      const context = { claim, config, ports, now: now(), log };
      const accepted = await provePasskey(context, assertion, flow.begun.passkey);
      if (!accepted?.isUserVerified || !person) return err({ code: 'proof-refused' });
      // Told only to who has shown that it is them.
      if (!mayComeIn(person, portal, now())) return err({ code: 'not-allowed' });
      // Of several requests at once, one uses the signature up and ends the flow.
      const isFirst = (await accepted.spend?.()) && (await ports.flows.remove(flow.id));
      if (!isFirst) return err({ code: 'proof-refused' });
      const named = { ...flow, login: person.samAccountName };
      return ok(await openSession(ports, named, person, { config, now: now(), random, log, surroundings }));
    });
  },
});

/** From the credential alone: a handle that the browser states is checked, not believed. */
async function whoseItIs(
  ports: { authenticators: AuthenticatorStore; people: PeopleDirectory },
  credential: string,
): Promise<Person | undefined> {
  const owner = pointerOwner(credential);
  const pointer = await ports.authenticators.find(owner, owner, 'pointer');
  return pointer && ports.people.findById(pointer.person);
}
