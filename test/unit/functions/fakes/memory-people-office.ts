import { peopleOrder } from '#functions/adapters/people-order.ts';
import type { OwnChange } from '#functions/ports/own-data.ts';
import type { PeopleIndex, PeoplePage, PeopleQuery } from '#functions/ports/people-index.ts';
import type { PeopleOffice } from '#functions/ports/people-office.ts';
import { hasEnrolled } from '#functions/ports/person.ts';
import type { Person } from '#functions/ports/person.ts';
import type { MemoryPeople } from './memory-people.ts';

/** Lists of people, and what administrators write of them, in memory. */
export class MemoryPeopleOffice implements PeopleIndex, PeopleOffice {
  readonly #people: MemoryPeople;

  constructor(people: MemoryPeople) {
    this.#people = people;
  }

  async page({ directory, by, prefix, limit, after }: PeopleQuery): Promise<PeoplePage> {
    if (after && !(after.sort.startsWith(prefix) && after.id.startsWith(`${directory}#`))) return { people: [] };
    const rows = [...this.#people.items.values()]
      .map(({ person }) => ({ person, order: peopleOrder(person) }))
      .filter(({ person }) => person.directory === directory)
      .filter(({ order }) => by !== 'to-enrol' || order.toEnrol !== undefined)
      .flatMap(({ person, order }) => {
        const sort = by === 'surname' ? order.sortSurname : order.sortName;
        return sort?.startsWith(prefix) ? [{ person, sort }] : [];
      })
      .sort((one, other) => compare([one.sort, one.person.id], [other.sort, other.person.id]))
      .filter(({ person, sort }) => !after || compare([sort, person.id], [after.sort, after.id]) > 0);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      people: page.map(({ person }) => person),
      ...(last && rows.length > limit && { next: { sort: last.sort, id: last.person.id } }),
    };
  }

  async setActive(id: string, isActive: boolean, now: Date): Promise<Person | undefined> {
    return this.#change(id, ({ deactivatedAtMs, ...person }) =>
      isActive ? person : { ...person, deactivatedAtMs: deactivatedAtMs ?? now.getTime() },
    );
  }

  async setOwn(before: Person, change: OwnChange, by: { id: string; now: Date }): Promise<Person | undefined> {
    const is = this.#people.items.get(before.id)?.person;
    const members = Object.keys(change) as (keyof OwnChange)[];
    if (!is || members.some((name) => is[name] !== before[name])) return undefined;
    await this.#people.setOwn(before.id, change);
    const isContact = change.ownMail !== undefined || change.ownPhone !== undefined;
    const marks = isContact ? { contactSetBy: by.id, contactSetAtMs: by.now.getTime() } : {};
    return this.#change(before.id, (person) => ({ ...person, ...marks }));
  }

  async noteOnce(id: string, by: { id: string; now: Date }): Promise<void> {
    this.#change(id, (person) => ({ ...person, onceSetBy: by.id, onceSetAtMs: by.now.getTime() }));
  }

  async liftFreeze(id: string): Promise<boolean> {
    const lifted = this.#change(id, (person) => {
      const left: Omit<Person, 'frozenUntilMs'> & { frozenUntilMs?: number } = { ...person };
      delete left.frozenUntilMs;
      return left;
    });
    return lifted !== undefined;
  }

  async noteInvitation(id: string, at: Date, unlessSince: Date): Promise<boolean> {
    const person = this.#people.items.get(id)?.person;
    const isWanted = person && !hasEnrolled(person) && !person.isDisabled;
    if (!isWanted || (person.invitedAtMs ?? -Infinity) >= unlessSince.getTime()) return false;
    return this.#change(id, (each) => ({ ...each, invitedAtMs: at.getTime() })) !== undefined;
  }

  async forgetInvitation(id: string, at: Date): Promise<void> {
    this.#change(id, ({ invitedAtMs, ...person }) =>
      invitedAtMs === undefined || invitedAtMs === at.getTime() ? person : { ...person, invitedAtMs },
    );
  }

  #change(id: string, change: (person: Person) => Person): Person | undefined {
    const item = this.#people.items.get(id);
    if (!item) return undefined;
    const person = change(item.person);
    this.#people.items.set(id, { ...item, person });
    return person;
  }
}

const compare = (one: readonly [string, string], other: readonly [string, string]): number =>
  Buffer.compare(Buffer.from(one[0]), Buffer.from(other[0])) ||
  Buffer.compare(Buffer.from(one[1]), Buffer.from(other[1]));
