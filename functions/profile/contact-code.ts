import type { NewContact } from '#shared/api/profile-views.ts';
import { codeLifeSeconds } from '../factors/sent-code.ts';
import type { Challenge } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Session } from '../ports/session-store.ts';

/** A code for a new address or number, in flight: one of each kind per person, the former one is void. */
export async function contactChallenge(
  keyRing: KeyRing,
  session: Session,
  contact: NewContact,
  code: string,
  now: Date,
): Promise<Challenge> {
  const { kind, value } = contact;
  return {
    id: `contact#${kind}#${session.person.id}`,
    // Nothing pending is stored: the code is worth something for this very address in this very session, and for no
    // other that is sent along with it (THREATS E9, E10).
    hash: await keyRing.mac('code', 'contact', session.id, kind, value, code),
    expiresAtMs: now.getTime() + codeLifeSeconds * 1000,
  };
}
