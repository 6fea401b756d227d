import type { RandomSource } from '../actions/action.ts';
import { hashOfToken } from '../flows/new-flow.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Person } from '../ports/person.ts';
import { sessionLifeSeconds } from '../ports/session-store.ts';
import type { Session } from '../ports/session-store.ts';

/** A session for who proved themself in a sign-in, and the token for its cookie. */
export function newSession(
  flow: Flow,
  person: Person,
  now: Date,
  random: RandomSource,
): { session: Session; token: string } {
  const token = random.token();
  const { portal, directory, login, language, mustChangePassword, password } = flow;
  const session: Session = {
    id: hashOfToken(token),
    purpose: 'user',
    portal,
    directory,
    login,
    language,
    person,
    provenBy: flow.proofs.map((proof) => proof.factor),
    ...(mustChangePassword && { mustChangePassword }),
    ...(password && { password }),
    startedAtMs: now.getTime(),
    lastSeenAtMs: now.getTime(),
    endsAtMs: now.getTime() + sessionLifeSeconds * 1000,
  };
  return { session, token };
}
