import type { FlowView } from '#shared/api/views.ts';

export type Purpose = 'reset' | 'unlock';

/** Where each kind of recovery lives below the portal. */
export const bases: Record<Purpose, string> = { reset: 'forgot', unlock: 'unlock' };

/**
 * The step that the flow is at.
 * @param wanted the step that the person is looking at: kept where the flow allows it
 */
export function stepOf(flow: FlowView, wanted?: string): 'code' | 'app' | 'password' | 'unlocking' {
  if (flow.state === 'proven') return flow.purpose === 'unlock' ? 'unlocking' : 'password';
  const possible = flow.gate.choices.flatMap((factor) =>
    factor === 'token-code' ? ['app' as const] : factor === 'email-code' ? ['code' as const] : [],
  );
  return possible.find((step) => step === wanted) ?? possible[0] ?? 'code';
}

/** "Step 2 of 3": the name, each proof, and the password where there is one. */
export function progressOf(flow: FlowView): { step: number; total: number } {
  const proofs = Math.max(flow.gate.needed, flow.gate.proven.length + (flow.state === 'proving' ? 1 : 0));
  return {
    step: 1 + flow.gate.proven.length + 1,
    total: 1 + proofs + (flow.purpose === 'reset' ? 1 : 0),
  };
}
