import { evaluateGate } from '#shared/domain/gate.ts';
import type { GateDecision } from '#shared/domain/gate.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import { categories } from '../factors/categories.ts';
import type { Flow } from '../ports/flow-store.ts';

/** The rule of a flow: the administrator's for a recovery; the password, and a token once there is one, for a sign-in. */
export function ruleOf(flow: Flow, portal: PortalConfig): GateRule {
  if (flow.kind === 'sign-in') {
    const required: FactorId[] = flow.isTokenRequired ? ['directory-password', 'token-code'] : ['directory-password'];
    return { needed: required.length, allowed: required, required };
  }
  const rule = portal.recovery;
  if (!flow.isTokenRequired || !rule.allowed.includes('token-code')) return rule;
  return { ...rule, required: [...new Set<FactorId>([...(rule.required ?? []), 'token-code'])] };
}

/**
 * How far a flow is through its gate. Every factor that the rule allows counts as available, whether or not this person
 * has it: what may be chosen must not tell who is enrolled (THREATS E1).
 */
export function gateOf(flow: Flow, portal: PortalConfig): GateDecision {
  const rule = ruleOf(flow, portal);
  return evaluateGate(rule, {
    available: rule.allowed,
    proven: flow.proofs.map((proof) => proof.factor),
    categories,
  });
}

/** Whether this flow still has to find out if the person has an authenticator app (THREATS E15). */
export function mayNeedToken(flow: Flow, portal: PortalConfig): boolean {
  const isProven = flow.proofs.some((proof) => proof.factor === 'token-code');
  return (
    !isProven && flow.isTokenRequired === undefined && gateOf(flow, portal).satisfied && ruleAllowsToken(flow, portal)
  );
}

const ruleAllowsToken = (flow: Flow, portal: PortalConfig): boolean =>
  flow.kind === 'sign-in' || portal.recovery.allowed.includes('token-code');
