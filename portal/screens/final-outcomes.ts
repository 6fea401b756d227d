import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { nextStepOf } from './next-step.ts';

/** Whether another try can not help: only a person can. */
export const isFinal = (outcome: OutcomeCode | undefined): outcome is OutcomeCode =>
  outcome !== undefined && nextStepOf(outcome) === 'help';

/** What people tell the help desk: the beginning of the operation's id, as the logs of cloud and bridge have it. */
export const referenceOf = ({ id }: { readonly id: string }): string => id.slice(0, 8);
