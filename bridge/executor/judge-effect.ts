import type { Account } from '../connectors/directory-connector.ts';
import type { JournalEntry } from '../journal/journal.ts';
import type { Job } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/**
 * What the account shows of a change whose answer was lost. `ask-password`: the password is another one than before;
 * whether it is ours only a bind can tell.
 */
export type Verdict = 'effective' | 'not-effective' | 'ask-password';

/** Clocks of the cloud, the bridge and the controllers may differ by this much. */
export const clockSkewMs = 5_000;

/** Decides from the account as it is now. Pure. */
export function judgeEffect(
  job: Pick<Job, 'kind' | 'issuedAt'> & { mustChange: boolean },
  before: JournalEntry['before'],
  account: Account,
): Verdict {
  if (job.kind === 'account.unlock') return account.lockoutTime === '0' ? 'effective' : 'not-effective';
  // Must-change writes pwdLastSet=0: where it was 0 before as well, or nobody saw it, the time tells nothing.
  const mayHideIt = job.mustChange && account.pwdLastSet === '0';
  if (before) return before.pwdLastSet === account.pwdLastSet && !mayHideIt ? 'not-effective' : 'ask-password';
  if (mayHideIt) return 'ask-password';
  const setAt = account.passwordLastSetAt === undefined ? 0 : Date.parse(account.passwordLastSetAt);
  return setAt >= Date.parse(job.issuedAt) - clockSkewMs ? 'ask-password' : 'not-effective';
}

/** Answers to a bind that a directory gives only when the password is right. */
const rightPassword: ReadonlySet<OutcomeCode> = new Set([
  'done',
  'password-must-change',
  'password-expired',
  'account-disabled',
  'account-expired',
  'logon-restricted',
] as const);

/** Whether a bind that ended so proves that the password is right. MS-ADTS 5.1.1.5 and FACTS. */
export const provesPassword = (outcome: OutcomeCode): boolean => rightPassword.has(outcome);
