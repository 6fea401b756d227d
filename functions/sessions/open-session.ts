import type { SessionView } from '#shared/api/views.ts';
import type { Reply } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { PeopleSessions } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { sessionLifeSeconds } from '../ports/session-store.ts';
import type { SessionStore } from '../ports/session-store.ts';
import { afterSignIn } from './after-sign-in.ts';
import type { AfterSignInPorts, SignInRequest } from './after-sign-in.ts';
import { newSession } from './new-session.ts';
import { viewSession } from './view-session.ts';

/** What opening a session needs. */
export const sessionNeeds = [
  ...(['sessions', 'peopleSessions', 'bridges'] as const),
  ...(['activity', 'environments', 'notices', 'keyRing'] as const),
] as const;

/**
 * Opens a session for who proved themself in a sign-in. Its token is new: nothing that a browser held before the proof is
 * worth anything after it (THREATS W4).
 */
export async function openSession(
  ports: { sessions: SessionStore; peopleSessions: PeopleSessions; bridges: BridgeRegister } & AfterSignInPorts,
  flow: Flow,
  person: Person,
  { config, ...request }: { config: FunctionConfig } & Omit<SignInRequest, 'portal'>,
): Promise<Reply<SessionView>> {
  const { now, random } = request;
  const { session, token } = newSession(flow, person, now, random);
  await Promise.all([ports.peopleSessions.noteSession(person.id, session, now), ports.sessions.create(session)]);
  const [reach, more] = await Promise.all([
    reachabilityOf(ports.bridges, flow.directory, now),
    afterSignIn(ports, flow, person, { ...request, portal: portalOf(config, flow.portal) }),
  ]);
  return {
    body: viewSession(session, config, reach, now),
    cookies: [
      { cookie: 'flow', clear: true },
      { cookie: 'session', token, maxAgeSeconds: sessionLifeSeconds },
      ...more,
    ],
  };
}
