import type { SessionView } from '#shared/api/views.ts';
import type { RandomSource, Reply } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { PeopleSessions } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { sessionLifeSeconds } from '../ports/session-store.ts';
import type { SessionStore } from '../ports/session-store.ts';
import { newSession } from './new-session.ts';
import { viewSession } from './view-session.ts';

/**
 * Opens a session for who proved themself in a sign-in. Its token is new: nothing that a browser held before the proof is
 * worth anything after it (THREATS W4).
 */
export async function openSession(
  ports: { sessions: SessionStore; peopleSessions: PeopleSessions; bridges: BridgeRegister },
  flow: Flow,
  person: Person,
  { config, now, random }: { config: FunctionConfig; now: Date; random: RandomSource },
): Promise<Reply<SessionView>> {
  const { session, token } = newSession(flow, person, now, random);
  await Promise.all([ports.peopleSessions.noteSession(person.id, session, now), ports.sessions.create(session)]);
  const reach = await reachabilityOf(ports.bridges, flow.directory, now);
  return {
    body: viewSession(session, config, reach, now),
    cookies: [
      { cookie: 'flow', clear: true },
      { cookie: 'session', token, maxAgeSeconds: sessionLifeSeconds },
    ],
  };
}
