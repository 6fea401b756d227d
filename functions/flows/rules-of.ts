import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import type { Flow } from '../ports/flow-store.ts';
import { factorsLostWith } from '#shared/domain/restore/lost-factors.ts';
import { askedElsewhere } from './asked-elsewhere.ts';
import { signInRules } from './sign-in-rules.ts';
import { dueInRecovery, tokensOf } from './token-rules.ts';

/** A sign-in without a name. Two categories: only a passkey that checks who uses it is enough. */
const byPasskeyAlone: GateRule = { needed: 1, allowed: ['passkey'], categories: 2 };

/** What is lost is in no rule. Where the resource has closed it meanwhile there is none, and nobody comes through. */
function restoreRules({ lost = [] }: Flow, { restore }: PortalConfig): GateRule[] {
  const gone = factorsLostWith(lost);
  const { allowed, ...rule } = restore ?? { needed: 1, allowed: [] };
  return [{ ...rule, allowed: allowed.filter((factor) => !gone.includes(factor)) }];
}

/** The rules of a flow for somebody who has set up nothing: the administrator's for a recovery. */
export function baseRulesOf(flow: Flow, portal: PortalConfig): readonly GateRule[] {
  if (flow.kind === 'recovery') return [portal.recovery];
  if (flow.kind === 'restore') return restoreRules(flow, portal);
  const named = flow.isNameless ? [] : signInRules(portal);
  return named.length > 0 ? named : [byPasskeyAlone];
}

/**
 * The rules of a flow, of which any is enough. Who has a second factor needs it: more than one rule where it may be one
 * of two (THREATS E15).
 */
export function rulesOf(flow: Flow, portal: PortalConfig): readonly GateRule[] {
  return baseRulesOf(flow, portal).flatMap((base) => {
    const due = secondFactorsOf(flow, base, portal);
    const shown = due.find((factor) => isShown(flow, base, factor));
    // A recovery's rule counts it among those needed; at a sign-in it comes on top of the way in.
    const more = flow.kind === 'sign-in' ? 1 : 0;
    return due.length === 0 ? [base] : (shown ? [shown] : due).map((factor) => requiring(base, factor, more));
  });
}

/** Whether something more is asked for only because this sign-in is unlike the usual ones. */
export function isAskedElsewhere(flow: Flow, portal: PortalConfig): boolean {
  if (flow.kind !== 'sign-in' || flow.isNameless || enrolledSecondFactors(flow, portal).length > 0) return false;
  return baseRulesOf(flow, portal).some((base) => askedElsewhere(flow, base).length > 0);
}

/** The rule of a flow, to be told to the person. */
export const ruleOf = (flow: Flow, portal: PortalConfig): GateRule => rulesOf(flow, portal)[0]!;

/**
 * Which factors this person needs one of, on top of the rule. A recovery is the administrator's to decide, as long as it
 * does not get around a token; a passkey stands in for that one. At a sign-in either of both is asked for.
 */
function secondFactorsOf(flow: Flow, base: GateRule, portal: PortalConfig): FactorId[] {
  // Who says that the token is gone cannot show it: an administrator decides on that.
  if (flow.isNameless || flow.lost?.includes('token')) return [];
  const isPasskeyShown = flow.proofs.some(({ factor }) => factor === 'passkey');
  if (flow.kind !== 'sign-in') {
    return isPasskeyShown ? [] : dueInRecovery(base, tokensOf(flow), flow.person);
  }
  const due = enrolledSecondFactors(flow, portal);
  // Who has a second factor is asked for it wherever they are.
  return due.length > 0 ? due : askedElsewhere(flow, base);
}

/** The second factors at a sign-in of who has set one up. */
function enrolledSecondFactors(flow: Flow, { tokenTypes }: PortalConfig): FactorId[] {
  // Before the password was right, what this person has set up is not told (THREATS E1).
  const enrolled = flow.proofs.length > 0 ? (flow.person?.enrolled ?? []) : [];
  // A passkey is asked for wherever it was made, a phone where the portal has to do with phones.
  const own: FactorId[] = [
    ...(enrolled.includes('passkey') ? ['passkey' as const] : []),
    ...(enrolled.includes('push') && tokenTypes.includes('push') ? ['push' as const] : []),
  ];
  const isTokenShown = flow.proofs.some(({ factor }) => factor === 'token-code');
  const tokens = flow.isTokenRequired
    ? tokensOf(flow)
    : own.length > 0 && isTokenShown
      ? (['token-code'] as const)
      : [];
  return [...tokens, ...own];
}

/** Which second factor was shown already. A code by e-mail that led in is none until a password has come to it. */
const isShown = ({ kind, proofs }: Flow, base: GateRule, id: FactorId): boolean =>
  proofs.some(({ factor }) => factor === id) &&
  !(kind === 'sign-in' && id === 'email-code' && base.allowed.includes(id));

function requiring(rule: GateRule, factor: FactorId, more: number): GateRule {
  if (rule.required?.includes(factor)) return rule;
  const allowed = [...new Set([...rule.allowed, factor])];
  const required = [...new Set([...(rule.required ?? []), factor])];
  return { ...rule, allowed, required, needed: Math.max(rule.needed + more, required.length) };
}
