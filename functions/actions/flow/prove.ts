import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { isRightCode } from '../../factors/email-code.ts';
import { findStep } from '../../factors/totp.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf, mayNeedToken } from '../../flows/gate-of.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { settled, withOperation, withProof, withTokenRequirement } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import type { BudgetStore, BurnedStep } from '../../ports/budget-store.ts';
import type { Flow } from '../../ports/flow-store.ts';
import type { KeyRing } from '../../ports/key-ring.ts';
import type { TokenStore } from '../../ports/token-store.ts';
import { defineAction } from '../action.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';

/**
 * Proves one factor. The attempt is counted before anything is compared, on the account and the factor; a locked
 * account answers the same to a right and a wrong code (THREATS E4, E6).
 */
export const prove = defineAction({
  id: 'flow.prove',
  summary: 'Proves one factor',
  method: 'POST',
  path: '/flow/proofs',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ factor: z.enum(['email-code', 'totp']), code: TypedCode }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'budgets', 'tokens', 'bridges', 'keyRing'],
  async handle({ caller: flow, body, config, ports, now, random }) {
    const portal = portalOf(config, flow.portal);
    const isDue = flow.state === 'proving' && gateOf(flow, portal).choices.includes(body.factor);
    if (!isDue || (body.factor === 'email-code' && !flow.emailCode)) return err({ code: 'wrong-step' });

    const budget = proofBudget(flow.subject, body.factor);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const proven = await refundingOurFaults(ports.budgets, budget, async () => {
      const accepted = await check(ports, flow, body, now());
      if (!accepted.isRight) return undefined;
      let next = withProof(flow, body.factor, now());
      if (!next.ok) return undefined;
      if (mayNeedToken(next.value, portal)) {
        const tokens = await ports.tokens.list(flow.subject);
        next = ok(
          withTokenRequirement(
            next.value,
            tokens.some((token) => token.isConfirmed),
          ),
        );
      }
      let after = settled(next.value, portal);
      // A sign-in ends in a session, not in an operation.
      if (after.state === 'proven' && flow.kind === 'recovery') {
        const allocated = withOperation({ ...after, revision: flow.revision }, random.id());
        if (allocated.ok) after = allocated.value;
      }
      // A step of a token is burned first: two requests with one code cannot both get past this line.
      if (accepted.burn && !(await forgive(ports.budgets, after, accepted.burn))) return undefined;
      // The used-up code and the proof are one conditional write: one of fifty wins (THREATS E12).
      if (!(await ports.flows.advance(after))) return undefined;
      // While another factor is missing, its own request forgives this one's attempts as well: one request less.
      if (!accepted.burn && after.state === 'proven') await forgive(ports.budgets, after);
      return after;
    });
    if (!proven) return err({ code: 'proof-refused' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({ body: viewFlow(proven, portal, reach, { now: now() }) });
  },
});

type Checked = { readonly isRight: boolean; readonly burn?: BurnedStep };

async function check(
  ports: { keyRing: KeyRing; tokens: TokenStore },
  flow: Flow,
  proof: { factor: 'email-code' | 'totp'; code: string },
  now: Date,
): Promise<Checked> {
  if (proof.factor === 'email-code') return { isRight: await isRightCode(ports.keyRing, flow, proof.code, now) };
  const tokens = await ports.tokens.list(flow.subject);
  const confirmed = tokens.filter((token) => token.isConfirmed);
  const burn = await findStep(ports.keyRing, confirmed, proof.code, now);
  return burn && flow.person ? { isRight: true, burn } : { isRight: false };
}

function forgive(budgets: BudgetStore, flow: Flow, burn?: BurnedStep): Promise<boolean> {
  const slots = flow.proofs.map((proof) => proof.factor);
  return budgets.succeed(proofSubject(flow.subject), slots, burn);
}
