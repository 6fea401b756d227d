import type { FunctionConfig } from '../environment.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleDirectory, PeopleFreeze } from '../ports/people-store.ts';
import type { SessionEnds } from '../ports/session-store.ts';
import type { Log } from '../log.ts';
import { issuesOf } from '../restore/issue-note.ts';
import type { CancelPorts } from '../restore/cancel-issues.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import { activityId } from './activity-entry.ts';

const freezeMs = 24 * 60 * 60 * 1000;

/** What "this was not me" needs. */
export const notMeNeeds = [
  ...(['people', 'peopleFreeze', 'sessionEnds', 'notices', 'activity'] as const),
  ...(['issues', 'peopleIssues'] as const),
] as const;

/** Who says it. */
export interface NotMe {
  readonly person: string;
  readonly portal: string;
  readonly login: string;
  /** Names the report: said again, it is the same one. */
  readonly id: string;
  /** The session that reports stays: its owner has more to do. */
  readonly keeps?: string;
  /** Whether the administrator is told of it; not for the sixth one of a day. */
  readonly isTold: boolean;
}

/**
 * "This was not me": recovery rests for a day, every session but the one that says so ends, requests to restore
 * access are cancelled, and the administrator is told. Signing in stays possible, or a thief could lock the owner out by reporting first (THREATS E18).
 */
export async function reportNotMe(
  ports: {
    people: PeopleDirectory;
    peopleFreeze: PeopleFreeze;
    sessionEnds: SessionEnds;
    notices: NoticeQueue;
    activity: ActivityLog;
  } & CancelPorts,
  config: FunctionConfig,
  { person, portal, login, id, keeps, isTold }: NotMe,
  { now, log }: { now: Date; log: Log },
): Promise<void> {
  await ports.peopleFreeze.freeze(person, new Date(now.getTime() + freezeMs));
  const known = await ports.people.findById(person);
  const ends = known ? sessionsOf(known, now).filter((session) => session !== keeps) : [];
  await Promise.all(ends.map((session) => ports.sessionEnds.remove(session)));
  // After the freeze: from here on none can come to it.
  if (known && issuesOf(known, now).length > 0) {
    const { cancelIssues } = await import('../restore/cancel-issues.ts');
    await cancelIssues(ports, known, { config, log, now });
  }
  if (isTold && config.securityContact !== undefined) {
    await ports.notices.send({
      // Not the id of the mail whose link was used: a notice of one id is sent once.
      ...{ kind: 'not-me', id: `not-me.${id}`, to: config.securityContact, language: 'en' },
      ...{ portal, login, at: now.toISOString() },
    });
  }
  await ports.activity.add({
    ...{ person, id: activityId(now.getTime(), `not-me.${id.slice(0, 50)}`), atMs: now.getTime() },
    ...{ what: 'not-me', portal },
  });
}
