import type { PeopleOffice } from '../ports/people-office.ts';
import { isActive } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { SessionEnds } from '../ports/session-store.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import { tellPerson } from './tell-person.ts';

type Ports = Parameters<typeof tellPerson>[0] & {
  readonly peopleOffice: PeopleOffice;
  readonly sessionEnds: SessionEnds;
};

/**
 * Switches somebody off or on, and tells them. Off, their sessions end as well: after the note, so that none begins in
 * between. Done again it ends what there is once more, and tells nobody.
 * @returns whether it was otherwise before
 */
export async function switchPerson(
  ports: Ports,
  person: Person,
  isOn: boolean,
  context: Parameters<typeof tellPerson>[3],
): Promise<boolean> {
  const after = await ports.peopleOffice.setActive(person.id, isOn, context.now);
  if (!isOn) {
    const sessions = sessionsOf(after ?? person, context.now);
    await Promise.all(sessions.map((session) => ports.sessionEnds.remove(session)));
  }
  const wasOn = person.deactivatedAtMs === undefined;
  if (!after || wasOn === isOn) return false;
  if (isOn ? isActive(after) : isActive(person))
    await tellPerson(ports, isOn ? 'activated' : 'deactivated', { before: person, after }, context);
  return true;
}
