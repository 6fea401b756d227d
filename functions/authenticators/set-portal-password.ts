import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import { changeNotice } from '../notices/change-notice.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleDirectory, PeopleEnrolment } from '../ports/people-store.ts';
import type { Session, SessionStore } from '../ports/session-store.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import type { PortalPassword } from './authenticator.ts';
import { hashChosenSecret } from './memory-hard-hash.ts';
import { chosenPassword, portalPasswordDemands, portalPasswordId } from './portal-password.ts';

interface SettingPorts {
  readonly authenticators: AuthenticatorStore;
  readonly peopleEnrolment: PeopleEnrolment;
  readonly people: PeopleDirectory;
  readonly sessions: SessionStore;
  readonly keyRing: KeyRing;
  readonly notices: NoticeQueue;
}

interface Setting {
  readonly password: string;
  /** The record that it takes the place of. */
  readonly former: PortalPassword | undefined;
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
}

/**
 * Writes a new portal password, tells the person, and ends their other sessions, which the old one may have opened. The
 * rules are checked here again: a browser may say what it likes.
 */
export async function setPortalPassword(
  ports: SettingPorts,
  session: Session,
  { password, former, config, now, random }: Setting,
): Promise<Result<void, { code: 'rules-broken' | 'wrong-step' }>> {
  const { person } = session;
  const owner = person.id;
  const demands = portalPasswordDemands(portalOf(config, session.portal), person);
  if (!isAllowed(checkPassword(password, demands, await loadPasswordAids(demands.rules))))
    return err({ code: 'rules-broken' });
  const next: PortalPassword = {
    type: 'portal-password',
    owner,
    id: portalPasswordId,
    revision: (former?.revision ?? 0) + 1,
    createdAtMs: now.getTime(),
    hash: await hashChosenSecret(ports.keyRing, chosenPassword(owner, password)),
  };
  // Noted first: a note too many is an offer that leads nowhere, one too few a password that nobody is asked for.
  await ports.peopleEnrolment.setEnrolled(owner, 'portal-password', true);
  const isWritten = await (former ? ports.authenticators.replace(next) : ports.authenticators.create(next));
  if (!isWritten) return err({ code: 'wrong-step' });
  const known = await ports.people.findById(owner);
  const others = known ? sessionsOf(known, now).filter((id) => id !== session.id) : [];
  for (const id of others) await ports.sessions.remove(id);
  const notice = { ...session, kind: 'portal-password-set', id: random.id() } as const;
  await ports.notices.send(await changeNotice(ports.keyRing, notice, now));
  return ok(undefined);
}
