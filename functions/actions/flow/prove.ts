import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { err, ok } from '#shared/result.ts';
import type { PortalConfig } from '../../environment.ts';
import { isRightCode } from '../../factors/email-code.ts';
import { findStep } from '../../factors/totp.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf, mayNeedToken } from '../../flows/gate-of.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { settled, withOperation, withProof, withTokenRequirement } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import type { BudgetStore, BurnedStep } from '../../ports/budget-store.ts';
import type { Flow, FlowStore } from '../../ports/flow-store.ts';
import type { KeyRing } from '../../ports/key-ring.ts';
import type { TokenStore } from '../../ports/token-store.ts';
import { defineAction } from '../action.ts';
import type { RandomSource } from '../action.ts';

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
  body: z.strictObject({ factor: z.enum(['email-code', 'token-code']), code: TypedCode }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'budgets', 'tokens', 'bridges', 'keyRing'],
  async handle({ caller: flow, body, config, ports, now, random }) {
    const portal = portalOf(config, flow.portal);
    if (!isDue(flow, body.factor, portal)) return err({ code: 'wrong-step' });
    const budget = proofBudget(flow.subject, body.factor);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const proven = await refundingOurFaults(ports.budgets, budget, async () => {
      const accepted = await check(ports, flow, body, now());
      const next = accepted && (await nextRevision(ports, flow, { factor: body.factor, portal, now: now(), random }));
      return next && (await settle(ports, next, accepted)) ? next : undefined;
    });
    if (!proven) return err({ code: 'proof-refused' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({ body: viewFlow(proven, portal, reach, { now: now() }) });
  },
});

type ProvableFactor = 'email-code' | 'token-code';

/** A right code. One of an authenticator app comes with the time step that it uses up. */
interface Accepted {
  readonly burn?: BurnedStep;
}

function isDue(flow: Flow, factor: ProvableFactor, portal: PortalConfig): boolean {
  if (flow.state !== 'proving' || !gateOf(flow, portal).choices.includes(factor)) return false;
  return factor !== 'email-code' || flow.emailCode !== undefined;
}

async function check(
  ports: { keyRing: KeyRing; tokens: TokenStore },
  flow: Flow,
  proof: { factor: ProvableFactor; code: string },
  now: Date,
): Promise<Accepted | undefined> {
  if (proof.factor === 'email-code') return (await isRightCode(ports.keyRing, flow, proof.code, now)) ? {} : undefined;
  const tokens = await ports.tokens.list(flow.subject);
  const confirmed = tokens.filter((token) => token.isConfirmed);
  const burn = await findStep(ports.keyRing, confirmed, proof.code, now);
  return burn && flow.person ? { burn } : undefined;
}

/** The flow with this proof in it: perhaps through its gate, then with the operation that it was for. Not written yet. */
async function nextRevision(
  ports: { tokens: TokenStore },
  flow: Flow,
  { factor, portal, now, random }: { factor: ProvableFactor; portal: PortalConfig; now: Date; random: RandomSource },
): Promise<Flow | undefined> {
  const proven = withProof(flow, factor, now);
  if (!proven.ok) return undefined;
  const next = settled(await knowingTokens(ports.tokens, proven.value, portal), portal);
  // A sign-in ends in a session, not in an operation.
  if (next.state !== 'proven' || flow.kind !== 'recovery') return next;
  const allocated = withOperation({ ...next, revision: flow.revision }, random.id());
  return allocated.ok ? allocated.value : next;
}

/** Looks for an authenticator app once everything else is proven, and not before. */
async function knowingTokens(tokens: TokenStore, flow: Flow, portal: PortalConfig): Promise<Flow> {
  if (!mayNeedToken(flow, portal)) return flow;
  const owned = await tokens.list(flow.subject);
  return withTokenRequirement(
    flow,
    owned.some((token) => token.isConfirmed),
  );
}

/** Uses the code up and writes the proof. @returns false when another request with the same code was first */
async function settle(
  ports: { budgets: BudgetStore; flows: FlowStore },
  next: Flow,
  { burn }: Accepted,
): Promise<boolean> {
  // A step of a token is burned first: two requests with one code cannot both get past this line.
  if (burn && !(await forgive(ports.budgets, next, burn))) return false;
  // The used-up code and the proof are one conditional write: one of fifty wins (THREATS E12).
  if (!(await ports.flows.advance(next))) return false;
  // While another factor is missing, its own request forgives this one's attempts as well: one request less.
  if (!burn && next.state === 'proven') await forgive(ports.budgets, next);
  return true;
}

/**
 * A success forgets the wrong tries of what was proven. Whoever is about to replace a forgotten password may also sign in
 * with the new one at once, however often the old one was guessed before.
 */
function forgive(budgets: BudgetStore, flow: Flow, burn?: BurnedStep): Promise<boolean> {
  const slots: FactorId[] = flow.proofs.map((proof) => proof.factor);
  if (flow.state === 'proven' && flow.purpose === 'reset') slots.push('directory-password');
  return budgets.succeed(proofSubject(flow.subject), slots, burn);
}
