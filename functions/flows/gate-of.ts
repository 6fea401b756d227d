import { evaluateGate } from '#shared/domain/gate.ts';
import { excludedFrom } from '#shared/domain/gate/excluded.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import type { FactorCategories } from '#shared/domain/gate/factor-categories.ts';
import type { GateDecision } from '#shared/domain/gate.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { factorsLostWith } from '#shared/domain/restore/lost-factors.ts';
import type { PortalConfig } from '../environment.ts';
import { factorOf } from '../factors/registry.ts';
import type { Flow } from '../ports/flow-store.ts';
import { asNotedHere } from '../tokens/person-here.ts';
import { baseRulesOf, rulesOf } from './rules-of.ts';
import { excludedFromSignIn } from './sign-in-rules.ts';
import { kindsOfTokens, tokensOf } from './token-rules.ts';

/**
 * How far a flow is through its gate. Up to the first proof every factor that the rule allows counts as available,
 * whether or not this person has it, or exists: what may be chosen must not tell (THREATS E1). Whoever has proven
 * something is offered what they have.
 */
export function gateOf(flow: Flow, portal: PortalConfig): GateDecision {
  const decide = (rule: GateRule): GateDecision => decideRule(flow, rule, portal, categoriesOf(flow));
  const decision = combined(rulesOf(flow, portal).map(decide));
  if (flow.proofs.length > 0) return decision;
  // Questions tell of the person, and are answered by guessing: only who has proven something else is asked.
  const withoutQuestions = (factors: readonly FactorId[]) => factors.filter((id) => id !== 'security-questions');
  return { ...decision, choices: withoutQuestions(decision.choices), nearest: withoutQuestions(decision.nearest) };
}

/** Whether a passkey helps here only when it checks who uses it: without that nobody would come through with it. */
export function needsVerifiedPasskey(flow: Flow, portal: PortalConfig): boolean {
  const rules = rulesOf(flow, portal).filter((rule) => rule.allowed.includes('passkey'));
  return !rules.some((rule) => decideRule(flow, rule, portal, {}).choices.includes('passkey'));
}

/** Whether this flow still has to find out if the person has an authenticator app (THREATS E15). */
export function mayNeedToken(flow: Flow, portal: PortalConfig): boolean {
  const isAllowed = flow.kind === 'sign-in' ? !flow.isNameless : mayBeDueInRecovery(flow, portal);
  const isShown = flow.proofs.some(({ factor }) => factor === 'token-code' || factor === 'passkey');
  if (!isAllowed || isShown || flow.isTokenRequired !== undefined) return false;
  return baseRulesOf(flow, portal).some((rule) => decideRule(flow, rule, portal, categoriesOf(flow)).satisfied);
}

/** What was shown already needs no looking for. */
const mayBeDueInRecovery = (flow: Flow, portal: PortalConfig): boolean =>
  !flow.lost?.includes('token') &&
  kindsOfTokens(portal).some(
    (id) =>
      baseRulesOf(flow, portal).some(({ allowed }) => allowed.includes(id)) &&
      !flow.proofs.some(({ factor }) => factor === id),
  );

/** Whether this sign-in still has to be compared with the usual ones of its person: all the rest is proven. */
export function mayBeUnusual(flow: Flow, portal: PortalConfig): boolean {
  if (flow.kind !== 'sign-in' || flow.isNameless || flow.isUnusual !== undefined) return false;
  return baseRulesOf(flow, portal).some((rule) => decideRule(flow, rule, portal, categoriesOf(flow)).satisfied);
}

function decideRule(
  flow: Flow,
  rule: GateRule,
  portal: PortalConfig,
  categories: Partial<FactorCategories>,
): GateDecision {
  return evaluateGate(rule, {
    available: rule.allowed.filter((factor) => isOffered(flow, factor)),
    proven: flow.proofs.map((proof) => proof.factor),
    excluded: excludedIn(flow, portal),
    categories,
  });
}

/** A rule that is stored cannot allow what is lost; this holds even if one did. */
function excludedIn(flow: Flow, portal: PortalConfig): FactorId[] {
  if (flow.kind === 'sign-in') return excludedFromSignIn(flow, portal);
  return excludedFrom({ lost: flow.kind === 'restore' ? factorsLostWith(flow.lost ?? []) : ['directory-password'] });
}

/** What the proofs of this flow say. A passkey that has not been used yet may turn out to check its user. */
function categoriesOf(flow: Flow): Partial<FactorCategories> {
  const used = flow.proofs.find(({ factor }) => factor === 'passkey');
  return used && !used.isUserVerified ? {} : verifiedPasskey;
}

function isOffered(flow: Flow, id: FactorId): boolean {
  if (id === 'directory-password') return flow.kind !== 'recovery';
  if (flow.kind === 'sign-in' && flow.proofs.length === 0) return true;
  const factor = factorOf(id);
  if (!factor || flow.proofs.length === 0) return factor !== undefined;
  // A required token was looked up in its store, whatever the person's record says.
  const isRequired = id === 'token-code' && tokensOf(flow).includes(id);
  return flow.person !== undefined && (isRequired || factor.isHeldBy(asNotedHere(flow.person, flow.portal)));
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
