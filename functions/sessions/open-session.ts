import type { SessionView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Reply } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import { issuesOf } from '../restore/issue-note.ts';
import type { CancelPorts } from '../restore/cancel-issues.ts';
import { portalOf } from '../flows/find-portal.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { Log } from '../log.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { PeopleSessions } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { sessionLifeSeconds } from '../ports/session-store.ts';
import type { SessionStore } from '../ports/session-store.ts';
import { afterSignIn } from './after-sign-in.ts';
import type { AfterSignInPorts, SignInRequest } from './after-sign-in.ts';
import { newSession } from './new-session.ts';
import { openedBy } from './opened-by.ts';
import { viewSession } from './view-session.ts';

/** What opening a session needs. */
export const sessionNeeds = [
  ...(['sessions', 'peopleSessions', 'bridges'] as const),
  ...(['activity', 'environments', 'notices', 'keyRing', 'issues', 'peopleIssues'] as const),
] as const;

/**
 * Opens a session for who proved themself in a sign-in. Its token is new: nothing that a browser held before the proof is
 * worth anything after it (THREATS W4).
 */
export async function openSession(
  ports: { sessions: SessionStore; peopleSessions: PeopleSessions; bridges: BridgeRegister } & AfterSignInPorts &
    CancelPorts,
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
    endIssues(ports, person, openedBy(session), { config, now, log: request.log }),
  ]);
  return {
    body: viewSession(session, config, reach, { password: session.password, now }),
    cookies: [
      { cookie: 'flow', clear: true },
      { cookie: 'session', token, maxAgeSeconds: sessionLifeSeconds },
      ...more,
    ],
  };
}

/** Requests to restore access that this sign-in shows to be needless. Few people ever have one. */
async function endIssues(
  ports: CancelPorts,
  person: Person,
  provenBy: readonly FactorId[],
  options: { config: FunctionConfig; now: Date; log: Log },
): Promise<void> {
  if (issuesOf(person, options.now).length === 0) return;
  try {
    const { cancelAfterSignIn } = await import('../restore/after-sign-in.ts');
    await cancelAfterSignIn(ports, person, provenBy, options);
  } catch (error) {
    // Who has proven everything gets in; they see the request on their page, and can cancel it there.
    options.log.error('restore-not-cancelled', error);
  }
}
