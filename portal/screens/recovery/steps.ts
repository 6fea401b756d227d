import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';

export type Purpose = 'reset' | 'unlock';

/** Where each kind of recovery lives below the portal. */
export const bases: Record<Purpose, string> = { reset: 'forgot', unlock: 'unlock' };

/** Short names for the two most used factors; the others stand in the address as they are. */
const shortNames: Partial<Record<FactorId, string>> = { 'email-code': 'code', 'token-code': 'app' };

/** The address of a factor's step. */
export const stepOfFactor = (factor: FactorId): string => shortNames[factor] ?? factor;

/**
 * The step that the flow is at.
 * @param wanted the step that the person is looking at: kept where the flow allows it
 */
export function stepOf(flow: FlowView, wanted?: string): string {
  if (flow.state === 'proven') return flow.purpose === 'unlock' ? 'unlocking' : 'password';
  const possible = flow.gate.choices.filter((factor) => factor !== 'directory-password').map(stepOfFactor);
  return possible.find((step) => step === wanted) ?? possible[0] ?? 'code';
}

/** The factor of a step; undefined for a step that proves nothing. */
export const factorOfStep = (flow: FlowView, step: string): FactorId | undefined =>
  flow.gate.choices.find((factor) => stepOfFactor(factor) === step);

/** "Step 2 of 3": the name, each proof, and the password where there is one. */
export function progressOf(flow: FlowView): { step: number; total: number } {
  const proofs = flow.gate.proven.length + flow.gate.missing;
  return {
    step: 1 + flow.gate.proven.length + 1,
    total: 1 + proofs + (flow.purpose === 'reset' ? 1 : 0),
  };
}
