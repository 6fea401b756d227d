import type { Job } from '#shared/protocol/job.ts';
import type { Account, DirectorySession } from '../connectors/directory-connector.ts';
import { sessionOn } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { withDeadline } from './with-deadline.ts';

/** Whether a change that was made is on another controller. `not-looked`: there is none that is well, or it does not tell. */
export type Arrival = 'arrived' | 'not-yet' | 'not-looked';

/** Somebody waits for the answer: this long at most, and one look more. */
const longestMs = 3_000;
const pauses = { firstMs: 100, longestMs: 800 };
const lookDeadlineMs = 1_500;

/**
 * Looks for a change on a second controller, for as long as a person may be kept waiting. The change itself is made: whatever
 * goes wrong here only leaves it open whether it is everywhere. Never throws.
 */
export async function lookElsewhere(
  job: Job,
  { before, controller }: { before: Account; controller: string },
  deps: ExecutorDeps,
): Promise<Arrival> {
  try {
    const second = await deps.connector.besides?.(controller);
    if (!second) return 'not-looked';
    const deadlines = { readMs: lookDeadlineMs, actMs: lookDeadlineMs };
    const here = await withDeadline(sessionOn(controller, deps), deadlines).read(before.objectGuid);
    if (!here || !shows(job, here, before)) return 'not-looked';
    return await waitFor(job, here, { session: withDeadline(second, deadlines), deps });
  } catch {
    return 'not-looked';
  }
}

async function waitFor(
  job: Job,
  here: Account,
  { session, deps }: { session: DirectorySession; deps: ExecutorDeps },
): Promise<Arrival> {
  let waitedMs = 0;
  for (let pauseMs = pauses.firstMs; ; pauseMs = Math.min(pauseMs * 2, pauses.longestMs)) {
    const there = await session.read(here.objectGuid);
    if (there && isSame(job, here, there)) return 'arrived';
    if (waitedMs + pauseMs > longestMs) return 'not-yet';
    await deps.sleep(pauseMs);
    waitedMs += pauseMs;
  }
}

/** Whether the account shows the change at all: must-change after must-change does not. */
const shows = (job: Job, here: Account, before: Account): boolean =>
  job.kind === 'account.unlock' || here.pwdLastSet !== before.pwdLastSet;

/** Both attributes are replicated as they are, unlike the counters of wrong passwords. */
const isSame = (job: Job, here: Account, there: Account): boolean =>
  job.kind === 'account.unlock' ? there.lockoutTime === '0' : there.pwdLastSet === here.pwdLastSet;
