import type { Job } from '#shared/protocol/job.ts';
import { dateFromFiletime } from '../connectors/active-directory/filetime.ts';
import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import { sessionOn } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { clockSkewMs } from './judge-effect.ts';
import { lookAfterwards } from './look-afterwards.ts';
import type { Sight } from './look-afterwards.ts';
import type { OpenedPasswords } from './open-passwords.ts';

/** What was found, and where. `not-effective`: on no controller. */
export interface Find {
  readonly sight: Exclude<Sight, 'gone'>;
  readonly controller?: string;
}

/**
 * Looks on every controller that takes changes for what another bridge may have sent to any of them: it need not have
 * arrived on the others yet, and a password that is set twice may undo what its owner did in between. Those that do not
 * answer are waited for while the job lives.
 * @param besides has been looked at already
 */
export async function lookEverywhere(
  job: Job,
  { objectGuid, besides }: { readonly objectGuid: string; readonly besides?: string | undefined },
  passwords: OpenedPasswords,
  deps: ExecutorDeps,
): Promise<Find> {
  let open: Find | undefined;
  const wasRefused = await wasRefusedAnywhere(job, objectGuid, deps);
  for (const controller of controllersInOrder(deps)) {
    if (controller === besides) continue;
    const lookout = { controller, before: undefined, objectGuid, isFresh: false, wasRefused };
    const sight = await lookAfterwards(job, lookout, passwords, deps);
    if (sight === 'effective') return { sight, controller };
    // Where the account is not known nothing was changed either.
    if (sight === 'unknown') open ??= { sight, controller };
  }
  return open ?? { sight: 'not-effective' };
}

/**
 * Whether a controller that answers has refused a password since the job was made. Another bridge may have looked with ours, on any of
 * them, and noted that in a journal of its own: one operation is at most one wrong password (THREATS B9).
 */
export async function wasRefusedAnywhere(job: Job, objectGuid: string, deps: ExecutorDeps): Promise<boolean> {
  const since = Date.parse(job.issuedAt) - clockSkewMs;
  const seen = await Promise.all(
    controllersInOrder(deps).map((controller) =>
      sessionOn(controller, deps)
        .read(objectGuid)
        .catch((error: unknown) => {
          if (error instanceof ControllerUnavailable) return undefined;
          throw error;
        }),
    ),
  );
  return seen.some((account) => (dateFromFiletime(account?.badPasswordTime)?.getTime() ?? 0) >= since);
}

/** Those that take changes. Who answers first: what is found there spares waiting for the others. */
export const controllersInOrder = ({ connector }: ExecutorDeps): string[] =>
  connector
    .health()
    .filter(({ isReadOnly }) => isReadOnly !== true)
    .toSorted((a, b) => Number(b.isHealthy) - Number(a.isHealthy))
    .map(({ controller }) => controller);
