import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Standing } from '../actions/action.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../ports/session-store.ts';
import { isStillOpen } from '../resources/is-still-open.ts';

/** A session notes that it was used at most this often. */
const touchAfterMs = 60_000;

/**
 * The record that the caller's cookie of the right kind stands for; a cookie of another kind is not looked at. A record
 * whose resource does not allow any more what it is for is over.
 */
export async function findCaller(
  ports: Partial<Ports>,
  standing: Standing,
  holds: { flow?: string; session?: string; admin?: string; authorization?: string | undefined },
  { config, now }: { config: FunctionConfig; now: Date },
): Promise<
  Result<Flow | Session | AdminCaller | undefined, { code: `${'flow' | 'session' | 'admin-session'}-required` }>
> {
  if (standing === 'nobody') return ok(undefined);
  if (standing === 'flow') {
    const flow = holds.flow === undefined ? undefined : await ports.flows!.find(holds.flow, now);
    return flow && isStillOpen(config, flow) ? ok(flow) : err({ code: 'flow-required' });
  }
  if (standing === 'admin') {
    // Loaded by the one function that serves them.
    const { findAdmin } = await import('../administrators/find-admin.ts');
    const { findByKey } = await import('../api-keys/find-by-key.ts');
    // Who shows a key has no cookie looked at.
    const { authorization } = holds;
    const admin =
      authorization === undefined
        ? await findAdmin(ports, holds, now)
        : await findByKey(ports.apiKeys!, authorization, now);
    return admin ? ok(admin) : err({ code: 'admin-session-required' });
  }
  const session = holds.session === undefined ? undefined : await ports.sessions!.find(holds.session, now);
  if (session?.purpose !== 'user' || !isStillOpen(config, session)) return err({ code: 'session-required' });
  if (now.getTime() - session.lastSeenAtMs >= touchAfterMs) await ports.sessions!.touch(session.id, now);
  return ok(session);
}
