import { FreshProofView } from '#shared/api/proof-views.ts';
import { err, ok } from '#shared/result.ts';
import { withoutBegun } from '../../factors/begun.ts';
import { checkProof } from '../../factors/check-proof.ts';
import { factorNeeds, FactorProof, mustBegin } from '../../factors/registry.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { proofSubject } from '../../flows/limits.ts';
import type { Session } from '../../ports/session-store.ts';
import { claimOfSession, freshChoices, viewFreshProof } from '../../sessions/fresh-proof.ts';
import { freshSeconds, nothingProven } from '../../sessions/proving.ts';
import { personHere } from '../../tokens/person-here.ts';
import { defineAction } from '../action.ts';

/**
 * Proves afresh who is signed in, by something else than the password: whoever stole that must not be able to add a
 * factor of their own (THREATS E14).
 */
export const proveSession = defineAction({
  id: 'session.prove',
  summary: 'Proves afresh who is signed in, before a factor may be changed',
  method: 'POST',
  path: '/session/proofs',
  group: 'user',
  standing: 'session',
  body: FactorProof,
  output: FreshProofView,
  status: 200,
  errors: ['not-allowed', 'wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'budgets', ...factorNeeds],
  async handle({ caller, body, config, ports, now, random, log, clientAddress }) {
    const { factor } = body;
    const known = await ports.people.findById(caller.person.id);
    const portal = portalOf(config, caller.portal);
    const person = known && (await personHere(ports.tokens, known, portal.alias));
    if (!person || !freshChoices(person, caller, portal).includes(factor)) return err({ code: 'not-allowed' });
    const { revision, begun } = caller.proving ?? nothingProven;
    if (mustBegin(factor) && !begun[factor]) return err({ code: 'wrong-step' });
    const claim = claimOfSession(caller, person, portal);
    const context = { claim, config, ports, now: now(), random, log, clientAddress };
    const proven = await checkProof(
      context,
      body,
      begun[factor],
      async ({ burn, spend }): Promise<Session | undefined> => {
        const subject = proofSubject(person.id);
        if (burn && !(await ports.budgets.succeed(subject, [factor], burn))) return undefined;
        if (spend && !(await spend())) return undefined;
        const freshUntilMs = now().getTime() + freshSeconds * 1000;
        const proving = { revision: revision + 1, begun: withoutBegun(begun, factor), freshUntilMs };
        if (!(await ports.sessions.advanceProving(caller.id, proving))) return undefined;
        if (!burn) await ports.budgets.succeed(subject, [factor]);
        return { ...caller, proving };
      },
    );
    return proven.ok ? ok({ body: viewFreshProof(proven.value, claim, now()) }) : proven;
  },
});
