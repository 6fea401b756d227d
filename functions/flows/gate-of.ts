import { evaluateGate } from '#shared/domain/gate.ts';
import { excludedFrom } from '#shared/domain/gate/excluded.ts';
import type { GateDecision } from '#shared/domain/gate.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import { factorOf } from '../factors/registry.ts';
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
 * How far a flow is through its gate. Up to the first proof every factor that the rule allows counts as available,
 * whether or not this person has it, or exists: what may be chosen must not tell (THREATS E1). Whoever has proven
 * something is offered what they have.
 */
export function gateOf(flow: Flow, portal: PortalConfig): GateDecision {
  const rule = ruleOf(flow, portal);
  return evaluateGate(rule, {
    available: rule.allowed.filter((factor) => isOffered(flow, factor)),
    proven: flow.proofs.map((proof) => proof.factor),
    // A rule that is stored cannot allow it; this holds even if one did.
    excluded: flow.kind === 'recovery' ? excludedFrom({ lost: ['directory-password'] }) : [],
  });
}

function isOffered(flow: Flow, id: FactorId): boolean {
  if (flow.kind === 'sign-in') return true;
  const factor = factorOf(id);
  if (!factor || flow.proofs.length === 0) return factor !== undefined;
  // A required token was looked up in its store, whatever the person's record says.
  const isRequired = id === 'token-code' && flow.isTokenRequired === true;
  return flow.person !== undefined && (isRequired || factor.isHeldBy(flow.person));
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
