import { FlowView } from '#shared/api/views.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { err, ok } from '#shared/result.ts';
import type { PortalConfig } from '../../environment.ts';
import { knowingSurroundings } from '../../environments/knowing-surroundings.ts';
import { checkProof } from '../../factors/check-proof.ts';
import type { Accepted } from '../../factors/factor.ts';
import { factorNeeds, FactorProof, mustBegin } from '../../factors/registry.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf, mayNeedToken } from '../../flows/gate-of.ts';
import { proofSubject } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { settled, withOperation, withProof, withTokenRequirement } from '../../flows/transitions.ts';
import type { NewProof } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import type { BudgetStore, BurnedStep } from '../../ports/budget-store.ts';
import type { EnvironmentStore } from '../../ports/environment-store.ts';
import type { Flow, FlowStore } from '../../ports/flow-store.ts';
import type { TokenStore } from '../../ports/token-store.ts';
import { asSeenHere } from '../../tokens/person-here.ts';
import { tokenFactors } from '../../tokens/sent-token.ts';
import { defineAction } from '../action.ts';
import type { RandomSource } from '../action.ts';

/** Proves one factor of a recovery or a sign-in; the last one opens what it was for. */
export const prove = defineAction({
  id: 'flow.prove',
  summary: 'Proves one factor',
  method: 'POST',
  path: '/flow/proofs',
  group: 'public',
  standing: 'flow',
  body: FactorProof,
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'budgets', 'tokens', 'bridges', 'environments', ...factorNeeds],
  async handle({ caller: flow, body, config, ports, now, random, log, clientAddress, surroundings }) {
    const portal = portalOf(config, flow.portal);
    if (!isDue(flow, body.factor, portal)) return err({ code: 'wrong-step' });
    const context = { claim: claimOfFlow(flow, portal), config, ports, now: now(), random, log, clientAddress };
    const proven = await checkProof(context, body, flow.begun[body.factor], async (accepted) => {
      const proof = { factor: body.factor, isUserVerified: accepted.isUserVerified };
      const next = await nextRevision(ports, flow, { proof, portal, surroundings, now: now(), random });
      return next && (await settle(ports, next, accepted)) ? next : undefined;
    });
    if (!proven.ok) return proven;
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({ body: viewFlow(proven.value, portal, reach, { now: now() }) });
  },
});

/** What has to be sent or asked first must have been. */
function isDue(flow: Flow, factor: FactorId, portal: PortalConfig): boolean {
  if (flow.state !== 'proving' || !gateOf(flow, portal).choices.includes(factor)) return false;
  return !mustBegin(factor) || flow.begun[factor] !== undefined;
}

interface Proven {
  readonly proof: NewProof;
  readonly portal: PortalConfig;
  readonly surroundings: () => Promise<Environment>;
  readonly now: Date;
  readonly random: RandomSource;
}

/** The flow with this proof in it: perhaps through its gate, then with the operation that it was for. Not written yet. */
async function nextRevision(
  ports: { tokens: TokenStore; environments: EnvironmentStore },
  flow: Flow,
  { proof, portal, surroundings, now, random }: Proven,
): Promise<Flow | undefined> {
  const proven = withProof(flow, proof, now);
  if (!proven.ok) return undefined;
  const withTokens = await knowingTokens(ports.tokens, proven.value, portal);
  const next = settled(await knowingSurroundings(ports, withTokens, portal, { surroundings, now }), portal);
  // A sign-in ends in a session, not in an operation.
  if (next.state !== 'proven' || flow.kind !== 'recovery') return next;
  const allocated = withOperation({ ...next, revision: flow.revision }, random.id());
  return allocated.ok ? allocated.value : next;
}

/** Looks for a token once everything else is proven, and not before. */
async function knowingTokens(tokens: TokenStore, flow: Flow, portal: PortalConfig): Promise<Flow> {
  if (!mayNeedToken(flow, portal)) return flow;
  const owned = await tokens.list(flow.subject);
  const next = withTokenRequirement(flow, tokenFactors(owned, portal, flow.person));
  return flow.person ? { ...next, person: asSeenHere(flow.person, owned, portal.alias) } : next;
}

/** Uses the proof up and writes it. @returns false when another request with the same one was first */
async function settle(
  ports: { budgets: BudgetStore; flows: FlowStore },
  next: Flow,
  { burn, spend }: Accepted,
): Promise<boolean> {
  // What a proof uses up goes first: two requests with one code cannot both get past this line.
  if (burn && !(await forgive(ports.budgets, next, burn))) return false;
  if (spend && !(await spend())) return false;
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
