import type { OutcomeCode } from '#shared/protocol/outcome.ts';

const final: ReadonlySet<OutcomeCode> = new Set([
  'account-disabled',
  'account-expired',
  'logon-restricted',
  'no-rights',
  'directory-refused',
  'protected-account',
  'outside-scope',
  'account-not-found',
] satisfies OutcomeCode[]);

/** Whether another try can not help: only a person can. */
export const isFinal = (outcome: OutcomeCode | undefined): outcome is OutcomeCode =>
  outcome !== undefined && final.has(outcome);
