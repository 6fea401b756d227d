import type { Environment } from '#shared/domain/environment/environment.ts';
import type { CookieChange, RandomSource } from '../actions/action.ts';
import { activityId } from '../activity/activity-entry.ts';
import type { PortalConfig } from '../environment.ts';
import { learnSignIn } from '../environments/learn-sign-in.ts';
import { originOf } from '../environments/surroundings-of.ts';
import { hashOfToken } from '../flows/new-flow.ts';
import type { Log } from '../log.ts';
import { changeNotice } from '../notices/change-notice.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { Person } from '../ports/person.ts';

/** Browsers keep a cookie for 400 days at most; what was not seen for a year is forgotten here as well. */
const deviceCookieSeconds = 365 * 24 * 60 * 60;

export interface AfterSignInPorts {
  readonly activity: ActivityLog;
  readonly environments: EnvironmentStore;
  readonly notices: NoticeQueue;
  readonly keyRing: KeyRing;
}

/** What a request has to do with a sign-in that has just been proven in full. */
export interface SignInRequest {
  readonly portal: PortalConfig;
  readonly now: Date;
  readonly random: RandomSource;
  readonly log: Log;
  readonly surroundings: () => Promise<Environment>;
}

/**
 * Notes a sign-in in the person's history and in what is usual for them, and tells them of a device that was never seen.
 * @returns the cookie by which this browser is known again; given to nobody who has not proven themself
 */
export async function afterSignIn(
  ports: AfterSignInPorts,
  flow: Flow,
  person: Person,
  { portal, now, random, log, surroundings }: SignInRequest,
): Promise<readonly CookieChange[]> {
  const current = await surroundings();
  const from = originOf(current);
  const token = current.deviceId === undefined ? random.token() : undefined;
  const deviceId = token === undefined ? current.deviceId : hashOfToken(token);
  const note = async (): Promise<void> =>
    ports.activity.add({
      ...{ person: person.id, id: activityId(now.getTime(), random.id()), atMs: now.getTime(), what: 'signed-in' },
      ...{ portal: portal.alias, factors: flow.proofs.map(({ factor }) => factor), from },
    });
  const learn = async (): Promise<boolean> => {
    if (!portal.environment) return false;
    const seen = { ...current, ...(deviceId !== undefined && { deviceId }) };
    const learned = await learnSignIn(ports.environments, person.id, seen, { now, random });
    if (learned?.isNew) {
      const { login, language } = flow;
      const change = { kind: 'new-sign-in', id: random.id(), person, portal: portal.alias, login, language } as const;
      await ports.notices.send(await changeNotice(ports.keyRing, { ...change, from }, now));
    }
    return learned !== undefined;
  };
  // Who has proven everything gets in, whether or not we manage to remember it.
  const orElse = (error: unknown): false => {
    log.error('sign-in-not-noted', error);
    return false;
  };
  const [isLearned] = await Promise.all([learn().catch(orElse), note().catch(orElse)]);
  return isLearned && token !== undefined ? [{ cookie: 'device', token, maxAgeSeconds: deviceCookieSeconds }] : [];
}
