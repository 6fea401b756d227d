import type { Extension } from '#shared/protocol/extensions.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/** The outcome for a cloud that may be older than the outcome: then what it was told before there was that one. */
export const toldOutcome = (outcome: OutcomeCode, cloud: readonly Extension[]): OutcomeCode =>
  outcome === 'directory-refused' && !cloud.includes('directory-refused') ? 'password-refused' : outcome;
