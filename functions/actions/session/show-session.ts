import { SessionView } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { passwordNow } from '../../sessions/password-now.ts';
import { viewSession } from '../../sessions/view-session.ts';
import type { OperationStore } from '../../ports/operation-store.ts';
import type { Session } from '../../ports/session-store.ts';
import { defineAction } from '../action.ts';

/** Who is signed in. A session that was limited to changing the password is whole again once that is done. */
export const showSession = defineAction({
  id: 'session.show',
  summary: 'Who is signed in',
  method: 'GET',
  path: '/session',
  group: 'user',
  standing: 'session',
  output: SessionView,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['sessions', 'operations', 'bridges'],
  async handle({ caller, config, ports, now }) {
    const isChanged = await wasChanged(ports.operations, caller);
    if (isChanged) await ports.sessions.liftLimit(caller.id);
    const reach = await reachabilityOf(ports.bridges, caller.directory, now());
    const password = await passwordNow(ports, caller);
    const { mustChangePassword, ...whole } = caller;
    const shown = isChanged || !mustChangePassword ? whole : caller;
    return ok({ body: viewSession(shown, config, reach, { password, now: now() }) });
  },
});

async function wasChanged(operations: OperationStore, session: Session): Promise<boolean> {
  if (!session.mustChangePassword || session.operation === undefined) return false;
  const operation = await operations.find(session.operation);
  return operation?.owner === session.id && operation.outcome === 'done';
}
