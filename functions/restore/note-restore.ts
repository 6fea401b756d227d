import type { ActivityKind, Origin } from '#shared/api/activity-views.ts';
import { activityId } from '../activity/activity-entry.ts';
import type { Log } from '../log.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { UserIssue } from '../ports/issue-store.ts';

type Kind = Extract<ActivityKind, `restore.${string}`>;

/**
 * Writes into a person's history what became of a request. Written again it takes its own place. What was done is done,
 * whether or not we manage to note it: the log has a line of it either way.
 */
export async function noteRestore(
  { activity, log }: { readonly activity: ActivityLog; readonly log?: Log | undefined },
  { id, person, portal, proofs }: UserIssue,
  what: Kind,
  now: Date,
  from?: Origin,
): Promise<void> {
  const atMs = now.getTime();
  const factors = what === 'restore.submit' ? { factors: proofs.map(({ factor }) => factor) } : {};
  const entry = { person, id: activityId(atMs, `${what}.${id.slice(-22)}`), atMs, what, portal, ...factors };
  await activity
    .add({ ...entry, ...(from && { from }) })
    .catch((error: unknown) => log?.error('activity-lost', error, { action: what }));
}
