import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import type { Account, DirectorySession } from '../connectors/directory-connector.ts';
import type { Before } from '../journal/journal.ts';
import { mustChangeOf, sessionOn } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { judgeEffect, provesPassword } from './judge-effect.ts';
import type { OpenedPasswords } from './open-passwords.ts';

/** What looking at the account found out about a change whose answer was lost. */
export type Sight =
  /** The change is there. */
  | 'effective'
  /** It is certain that it is not. */
  | 'not-effective'
  /** The account has been deleted meanwhile. */
  | 'gone'
  /** It cannot be found out. */
  | 'unknown';

/** Where and after what to look. */
export interface Lookout {
  readonly controller: string;
  readonly before: Before | undefined;
  readonly objectGuid: string;
  /** True right after the loss, when the controller may still be at work: "not there" must then be seen twice. */
  readonly isFresh: boolean;
  /** A password was refused since the job was made, perhaps ours to another bridge that looked: there must be no second. */
  readonly wasRefused?: boolean;
}

const settleMs = 1_000;
const atLeastMs = 10_000;
const longestPauseMs = 2_000;

/** Looks on the same controller, waiting for it to come back while the job lives. Never sends the change. */
export async function lookAfterwards(
  job: Job,
  lookout: Lookout,
  passwords: OpenedPasswords,
  deps: ExecutorDeps,
): Promise<Sight> {
  const deadline = Math.max(Date.parse(job.expiresAt), deps.now().getTime() + atLeastMs);
  let absentReads = 0;
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      const session = sessionOn(lookout.controller, deps);
      const account = await session.read(lookout.objectGuid);
      if (!account) return 'gone';
      const verdict = judgeEffect({ ...job, mustChange: mustChangeOf(job, deps) }, lookout.before, account);
      if (verdict === 'ask-password') return await askPassword(job, lookout, { account, passwords, session, deps });
      if (verdict === 'effective' || !lookout.isFresh || ++absentReads > 1) return verdict;
      await deps.sleep(settleMs);
      continue;
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
      // A bind whose answer was lost may still be on its way to the account.
      if (error.wasSent) pauseMs = Math.max(pauseMs, settleMs);
    }
    if (deps.now().getTime() + pauseMs > deadline) return 'unknown';
    await deps.sleep(pauseMs);
  }
}

/**
 * A bind with the new password. At most one per job that is refused, also over crashes: a second could lock the account
 * (THREATS B9). So it is sent again only while `badPasswordTime` (MS-ADA1 2.70) shows that the one before was not refused.
 */
async function askPassword(
  job: Job,
  lookout: Lookout,
  { account, passwords, session, deps }: AskContext,
): Promise<Sight> {
  const earlierMark = deps.journal.find(job.id)?.lookBindMark;
  if (lookout.wasRefused) return 'unknown';
  const mark = `${account.badPasswordTime} ${lookout.controller}`;
  // Each controller has a time of its own. One without a name was noted by a version that knew of one controller a job.
  const isUnrefused = earlierMark === mark || earlierMark === account.badPasswordTime;
  if (earlierMark !== undefined && !isUnrefused) return 'unknown';
  deps.journal.noteLookBind(job.id, mark);
  try {
    const { outcome } = await session.verify(account, passwords.newPassword!);
    if (provesPassword(outcome)) return 'effective';
    // Wrong, and the time of setting would have told: somebody else set another password meanwhile.
    const isUntouched = lookout.before?.pwdLastSet === account.pwdLastSet;
    return outcome === 'credentials-refused' && isUntouched ? 'not-effective' : 'unknown';
  } catch (error) {
    if (!(error instanceof ControllerUnavailable)) throw error;
    if (!error.wasSent) deps.journal.noteLookBind(job.id, earlierMark);
    throw error;
  }
}

interface AskContext {
  readonly account: Account;
  readonly passwords: OpenedPasswords;
  readonly session: DirectorySession;
  readonly deps: ExecutorDeps;
}
