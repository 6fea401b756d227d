import { evaluateGate } from '#shared/domain/gate.ts';
import { excludedFrom } from '#shared/domain/gate/excluded.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import type { FactorCategories } from '#shared/domain/gate/factor-categories.ts';
import type { GateDecision } from '#shared/domain/gate.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import { factorOf } from '../factors/registry.ts';
import type { Flow } from '../ports/flow-store.ts';
import { baseRuleOf, rulesOf } from './rules-of.ts';

/**
 * How far a flow is through its gate. Up to the first proof every factor that the rule allows counts as available,
 * whether or not this person has it, or exists: what may be chosen must not tell (THREATS E1). Whoever has proven
 * something is offered what they have.
 */
export const gateOf = (flow: Flow, portal: PortalConfig): GateDecision =>
  combined(rulesOf(flow, portal).map((rule) => decide(flow, rule, categoriesOf(flow))));

/** Whether a passkey helps here only when it checks who uses it: without that nobody would come through with it. */
export function needsVerifiedPasskey(flow: Flow, portal: PortalConfig): boolean {
  const rules = rulesOf(flow, portal).filter((rule) => rule.allowed.includes('passkey'));
  return !rules.some((rule) => decide(flow, rule, {}).choices.includes('passkey'));
}

/** Whether this flow still has to find out if the person has an authenticator app (THREATS E15). */
export function mayNeedToken(flow: Flow, portal: PortalConfig): boolean {
  const rule = baseRuleOf(flow, portal);
  const isAllowed = flow.kind === 'sign-in' ? !flow.isNameless : rule.allowed.includes('token-code');
  const isShown = flow.proofs.some(({ factor }) => factor === 'token-code' || factor === 'passkey');
  return (
    isAllowed && !isShown && flow.isTokenRequired === undefined && decide(flow, rule, categoriesOf(flow)).satisfied
  );
}

function decide(flow: Flow, rule: GateRule, categories: Partial<FactorCategories>): GateDecision {
  return evaluateGate(rule, {
    available: rule.allowed.filter((factor) => isOffered(flow, factor)),
    proven: flow.proofs.map((proof) => proof.factor),
    // A rule that is stored cannot allow it; this holds even if one did.
    excluded: flow.kind === 'recovery' ? excludedFrom({ lost: ['directory-password'] }) : [],
    categories,
  });
}

/** What the proofs of this flow say. A passkey that has not been used yet may turn out to check its user. */
function categoriesOf(flow: Flow): Partial<FactorCategories> {
  const used = flow.proofs.find(({ factor }) => factor === 'passkey');
  return used && !used.isUserVerified ? {} : verifiedPasskey;
}

function isOffered(flow: Flow, id: FactorId): boolean {
  if (flow.kind === 'sign-in') return true;
  const factor = factorOf(id);
  if (!factor || flow.proofs.length === 0) return factor !== undefined;
  // A required token was looked up in its store, whatever the person's record says.
  const isRequired = id === 'token-code' && flow.isTokenRequired === true;
  return flow.person !== undefined && (isRequired || factor.isHeldBy(flow.person));
}

/** Each of several rules is enough: what leads through one of them leads through. */
function combined(decisions: readonly GateDecision[]): GateDecision {
  const [first, ...others] = decisions;
  if (!first || others.length === 0) return first!;
  const missing = Math.min(...decisions.map((decision) => decision.missing));
  const union = (lists: readonly (readonly FactorId[])[]): FactorId[] => [...new Set(lists.flat())];
  return {
    satisfied: missing === 0,
    missing,
    choices: union(decisions.map(({ choices }) => choices)),
    nearest: union(decisions.filter((each) => each.missing === missing).map(({ nearest }) => nearest)),
    isReachable: decisions.some(({ isReachable }) => isReachable),
  };
}
