import type { FlowView, PortalView } from '#shared/api/views.ts';
import { stepOfFactor } from '../recovery/steps.ts';
import type { Draft } from './draft.ts';

/** Where a restore lives below the portal. */
export const base = 'restore';

/** What is asked once it is proven who this is. */
export type DataStep = 'new-password' | 'new-mail' | 'new-mail-code' | 'summary';

/** The questions after the proofs, in order: the code comes last, so that it is still good when everything is sent. */
export const dataSteps = ({ asks = [] }: Pick<FlowView, 'asks'>): DataStep[] => [
  ...(asks.includes('portal-password') ? (['new-password'] as const) : []),
  ...(asks.includes('mail') ? (['new-mail', 'new-mail-code'] as const) : []),
  'summary',
];

/** What will be asked, as far as it can be told before the proofs: only for counting the steps. */
function foreseen({ lost = [] }: FlowView, { signIn }: PortalView): NonNullable<FlowView['asks']> {
  const hasPassword = lost.includes('password') && signIn.methods.includes('portal-password');
  return [
    ...(lost.includes('mail') ? (['mail'] as const) : []),
    ...(hasPassword ? (['portal-password'] as const) : []),
  ];
}

/**
 * The step that a restore is at.
 * @param wanted the step that the person is looking at: kept where nothing before it is missing
 */
export function restoreStepOf(flow: FlowView, draft: Draft, wanted: string): string {
  if (flow.state === 'proven') {
    const steps = dataSteps(flow);
    const missing = steps.findIndex((step) => !isAnswered(step, flow, draft));
    const reached = steps.slice(0, missing + 1);
    return reached.find((step) => step === wanted) ?? steps[missing]!;
  }
  const possible = flow.gate.choices.map(stepOfFactor);
  const chosen = possible.find((step) => step === wanted);
  // Nobody is sent a code, or shown a screen, for something that may be lost: they say what they have.
  return chosen ?? (possible.length > 1 ? 'choose' : (possible[0] ?? 'nothing-left'));
}

/** The question after this one. */
export function nextStepOf(flow: FlowView, step: string): DataStep {
  const steps = dataSteps(flow);
  return steps[steps.findIndex((each) => each === step) + 1] ?? 'summary';
}

/** The summary is never behind anybody: sending it ends the flow. */
function isAnswered(step: DataStep, flow: FlowView, draft: Draft): boolean {
  if (step === 'new-password') return draft.password !== '';
  if (step === 'new-mail') return flow.newMail !== undefined;
  return step === 'new-mail-code' && draft.code !== '';
}

/** "Step 3 of 6": what is lost, the name, each proof, the questions. */
export function restoreProgressOf(flow: FlowView, step: string, portal: PortalView): { step: number; total: number } {
  const proofs = flow.gate.proven.length + flow.gate.missing;
  const questions: string[] = dataSteps({ asks: flow.asks ?? foreseen(flow, portal) });
  const isProof = flow.state === 'proving';
  return {
    step: 2 + (isProof ? flow.gate.proven.length + 1 : proofs + questions.indexOf(step) + 1),
    total: 2 + proofs + questions.length,
  };
}
