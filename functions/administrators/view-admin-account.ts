import type { AdminAccountView } from '#shared/api/administrator-views.ts';
import { viewPasskey } from '../passkeys/view-passkey.ts';
import type { AdminSession } from '../ports/admin-session-store.ts';
import type { Administrator } from './administrator.ts';
import type { AdminCredentials } from './credentials.ts';
import { publicSessionId } from './end-sessions.ts';
import { consolePasswordDemands } from './password-and-code.ts';

/** What an administrator may see of their own: that something is there, and never what it is. */
export function viewAdminAccount(account: {
  readonly administrator: Administrator;
  /** The one that asks. */
  readonly session: AdminSession;
  readonly credentials: AdminCredentials | undefined;
  readonly sessions: readonly AdminSession[];
}): AdminAccountView {
  const { administrator, session, credentials, sessions } = account;
  const { passkeys = [], passwordHash, app, recovery } = credentials ?? {};
  // The list may be a moment old: this session is there.
  const others = sessions.filter(({ id }) => id !== session.id);
  return {
    passkeys: passkeys.map(viewPasskey),
    hasPassword: passwordHash !== undefined,
    ...(app && { app: { createdAt: at(app.createdAtMs) } }),
    ...(recovery && {
      recoveryCodes: { left: recovery.hashes.length, issued: recovery.issued, createdAt: at(recovery.createdAtMs) },
    }),
    sessions: [session, ...others].map((each) => ({
      id: publicSessionId(each),
      startedAt: at(each.startedAtMs),
      lastSeenAt: at(each.lastSeenAtMs),
      ...(each.from && { from: each.from }),
      isThis: each.id === session.id,
    })),
    demands: consolePasswordDemands(administrator),
  };
}

const at = (ms: number): string => new Date(ms).toISOString();
