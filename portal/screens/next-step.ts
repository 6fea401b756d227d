import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/**
 * What a person can do after a change that did not happen. `other-password` and `old-password`: type something else.
 * `again`: the same once more. `later`: not before a time. `help`: nothing, only a person can help.
 */
export type NextStep = 'nothing' | 'other-password' | 'old-password' | 'again' | 'later' | 'help';

const steps: Record<OutcomeCode, NextStep> = {
  done: 'nothing',
  // A page of its own goes on from these.
  'password-must-change': 'nothing',
  'password-expired': 'nothing',
  // The fields are on the page.
  'attribute-refused': 'nothing',
  // The text says what to try first.
  unknown: 'nothing',
  'credentials-refused': 'old-password',
  'old-password-wrong': 'old-password',
  'account-locked': 'nothing',
  'password-too-short': 'other-password',
  'password-too-simple': 'other-password',
  'password-in-history': 'other-password',
  'password-breaks-rules': 'other-password',
  'password-refused': 'other-password',
  'password-too-young': 'later',
  'directory-unavailable': 'again',
  expired: 'again',
  'rate-capped': 'again',
  'job-refused': 'again',
  'account-disabled': 'help',
  'account-expired': 'help',
  'logon-restricted': 'help',
  'no-rights': 'help',
  'directory-refused': 'help',
  'must-change-void': 'help',
  'attribute-closed': 'help',
  'protected-account': 'help',
  'outside-scope': 'help',
  'account-not-found': 'help',
};

/** What to offer after an outcome; nothing for one that this page has never heard of. */
export const nextStepOf = (outcome: OutcomeCode): NextStep => steps[outcome] ?? 'nothing';
