import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { CookieChange, RandomSource, Reply } from '../actions/action.ts';
import { learnSignIn } from '../environments/learn-sign-in.ts';
import { originOf } from '../environments/surroundings-of.ts';
import { hashOfToken } from '../flows/new-flow.ts';
import type { Log } from '../log.ts';
import { adminSessionSeconds } from '../ports/admin-session-store.ts';
import type { AdminSession, AdminSessionWrites } from '../ports/admin-session-store.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import { isActiveOwner, subjectOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { joinOwners } from './owners.ts';
import { tellAdministrator } from './tell-administrators.ts';
import { viewAdminSession } from './view-admin-session.ts';

/** What opening a session of the console needs. */
export const adminSessionNeeds = [
  ...(['adminSessions', 'adminSessionWrites', 'administrators', 'environments', 'notices'] as const),
] as const;

interface Ports {
  readonly adminSessionWrites: AdminSessionWrites;
  readonly administrators: AdministratorStore;
  readonly environments: EnvironmentStore;
  readonly notices: NoticeQueue;
}

interface Request {
  readonly now: Date;
  readonly random: RandomSource;
  readonly log: Log;
  readonly surroundings: () => Promise<Environment>;
  /** The first one, right after everything was set up: nobody has to be told of it. */
  readonly isFirst?: true;
}

const deviceCookieSeconds = 365 * 24 * 60 * 60;

/**
 * Opens a session for an administrator who has proven both factors. Its token is new: nothing that a browser held before is
 * worth anything after it (THREATS W4).
 */
export async function openAdminSession(
  ports: Ports,
  administrator: Administrator,
  request: Request,
): Promise<Reply<AdminSessionView>> {
  const { now, random, log } = request;
  const current = await request.surroundings();
  const [token, atMs] = [random.token(), now.getTime()];
  const session: AdminSession = {
    ...{ id: hashOfToken(token), purpose: 'admin', administrator: administrator.id, from: originOf(current) },
    ...{ startedAtMs: atMs, lastSeenAtMs: atMs, provenAtMs: atMs, endsAtMs: atMs + adminSessionSeconds * 1000 },
  };
  await ports.adminSessionWrites.create(session);
  const device = current.deviceId === undefined ? random.token() : undefined;
  const seen = device === undefined ? current : { ...current, deviceId: hashOfToken(device) };
  const remember = async (): Promise<void> => {
    await ports.administrators.noteSignIn(administrator.id, now);
    // Who is an owner by their record, and was left out of the list by something that broke off, is taken in.
    if (isActiveOwner(administrator)) await joinOwners(ports.administrators, administrator);
    const learned = await learnSignIn(ports.environments, subjectOf(administrator.id), seen, { now, random });
    if (!learned?.isNew || request.isFirst) return;
    const what = { event: 'new-sign-in', from: originOf(current) } as const;
    await tellAdministrator(ports.notices, administrator, what, { now, random });
  };
  // Who has proven everything gets in, whether or not we manage to remember it.
  await remember().catch((error: unknown) => log.error('admin-sign-in-not-noted', error));
  const cookies: CookieChange[] = [{ cookie: 'admin', token, maxAgeSeconds: adminSessionSeconds }];
  if (device !== undefined) cookies.push({ cookie: 'device', token: device, maxAgeSeconds: deviceCookieSeconds });
  const { id, name } = administrator;
  return { body: viewAdminSession({ session, administrator }), cookies, by: { id, name } };
}
