import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { OwnChange } from '../ports/own-data.ts';
import type { PeopleResources } from '../ports/people-resources.ts';
import type { PeopleEnrolment, PeopleFreeze, PeopleProfile, PeopleSessions } from '../ports/people-store.ts';
import { hasEnrolled } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { isOver, writeNote } from '../sessions/session-note.ts';
import type { SessionNote } from '../sessions/session-note.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { nameOrder, waitsFor } from './people-order.ts';
import { PersonRecord, readRecord } from './records.ts';

/** Notes of ended sessions that are left lying before they are swept away. */
const maxOldNotes = 10;
const tokenCode: FactorId = 'token-code';

/** What is written here about people in DynamoDB, beside what the bridges read; each change touches its own members alone. */
export class DynamoPeopleChanges
  implements PeopleEnrolment, PeopleFreeze, PeopleProfile, PeopleResources, PeopleSessions
{
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async freeze(id: string, until: Date): Promise<void> {
    await this.#table.update(
      { id },
      {
        update: 'SET #frozen = :until',
        condition: 'attribute_exists(id) AND (attribute_not_exists(#frozen) OR #frozen < :until)',
        names: { '#frozen': 'frozenUntilMs' },
        values: { ':until': until.getTime() },
      },
    );
  }

  async noteSession(id: string, session: SessionNote, now: Date): Promise<void> {
    const item = await this.#sets(id, 'ADD', { sessions: [writeNote(session)] });
    const notes = (item?.['sessions'] as string[] | undefined) ?? [];
    const old = notes.filter((note) => isOver(note, now));
    if (old.length > maxOldNotes) await this.#sets(id, 'DELETE', { sessions: old });
  }

  async setEnrolled(id: string, factor: FactorId, isEnrolled: boolean): Promise<boolean> {
    return this.#factors(id, isEnrolled ? 'ADD' : 'DELETE', { enrolled: [factor] });
  }

  async addTokenPortals(id: string, portals: readonly string[]): Promise<boolean> {
    return this.#factors(id, 'ADD', { enrolled: [tokenCode], tokenPortals: portals });
  }

  async dropTokenPortal(id: string, portal: string, { isLast }: { isLast: boolean }): Promise<boolean> {
    const gone = { tokenPortals: [portal], ...(isLast && { enrolled: [tokenCode] }) };
    return this.#factors(id, 'DELETE', gone);
  }

  /** Notes of factors. Who has one is not waited for any more (`byEnrolment`); who has none any more is waited for again. */
  async #factors(
    id: string,
    verb: 'ADD' | 'DELETE',
    sets: Readonly<Record<string, readonly string[]>>,
  ): Promise<boolean> {
    const isOwn = hasEnrolled({ enrolled: (sets['enrolled'] ?? []) as FactorId[] });
    const item = await this.#sets(id, verb, sets, verb === 'ADD' && isOwn ? ' REMOVE toEnrol' : '');
    const isWaitedFor = item?.['toEnrol'] !== undefined || item?.['objectGuid'] === undefined;
    const toEnrol = verb === 'ADD' || isWaitedFor ? undefined : waitsFor(readRecord(PersonRecord, item));
    if (toEnrol === undefined) return item !== undefined;
    const enrolled = item?.['enrolled'] as string[] | undefined;
    await this.#table.update(
      { id },
      {
        update: 'SET toEnrol = :directory',
        // As it was read: who sets something up at this moment is not waited for.
        condition: enrolled === undefined ? 'attribute_not_exists(enrolled)' : 'enrolled = :enrolled',
        values: { ':directory': toEnrol, ...(enrolled && { ':enrolled': new Set(enrolled) }) },
      },
    );
    return true;
  }

  /** Adds to sets of a person, or takes from them: all in one write, which can be repeated and reordered. */
  #sets(
    id: string,
    verb: 'ADD' | 'DELETE',
    sets: Readonly<Record<string, readonly string[]>>,
    more = '',
  ): Promise<Record<string, unknown> | undefined> {
    const members = Object.entries(sets);
    return this.#table.update(
      { id },
      {
        update: `${verb} ${members.map(([name]) => `#${name} :${name}`).join(', ')}${more}`,
        condition: 'attribute_exists(id)',
        names: Object.fromEntries(members.map(([name]) => [`#${name}`, name])),
        values: Object.fromEntries(members.map(([name, values]) => [`:${name}`, new Set(values)])),
      },
    );
  }

  async setOwn(id: string, change: OwnChange): Promise<Person | undefined> {
    const members = Object.entries(change).filter(([, value]) => value !== undefined);
    const set = members.filter(([, value]) => value !== null);
    const gone = members.filter(([, value]) => value === null);
    // In the same write: a number without the note is a way that nobody is offered.
    const note = change.ownPhone === undefined ? '' : ` ${change.ownPhone === null ? 'DELETE' : 'ADD'} #enrolled :sms`;
    const item = await this.#table.update(
      { id },
      {
        update:
          [
            ...(set.length > 0 ? [`SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`] : []),
            ...(gone.length > 0 ? [`REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}`] : []),
          ].join(' ') + note,
        condition: 'attribute_exists(#guid)',
        names: {
          '#guid': 'objectGuid',
          ...Object.fromEntries(members.map(([name]) => [`#${name}`, name])),
          ...(note && { '#enrolled': 'enrolled' }),
        },
        values: {
          ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
          ...(note && { ':sms': new Set<FactorId>(['sms-code']) }),
        },
      },
    );
    const person = item && readRecord(PersonRecord, item);
    if (person && (change.ownGivenName !== undefined || change.ownSurname !== undefined)) await this.#reorder(person);
    return person;
  }

  /** Who is called otherwise is found otherwise. Last of all: a stop half-way leaves an old name in the lists. */
  async #reorder(person: Person): Promise<void> {
    const { sortName, sortSurname } = nameOrder(person);
    await this.#table.update(
      { id: person.id },
      {
        update: `SET sortName = :name${sortSurname === undefined ? ' REMOVE sortSurname' : ', sortSurname = :surname'}`,
        condition: 'attribute_exists(objectGuid)',
        values: { ':name': sortName, ...(sortSurname !== undefined && { ':surname': sortSurname }) },
      },
    );
  }

  assign = (person: string, alias: string): Promise<boolean> => this.#resource('ADD', person, alias);
  unassign = (person: string, alias: string): Promise<boolean> => this.#resource('DELETE', person, alias);

  async #resource(verb: 'ADD' | 'DELETE', id: string, alias: string): Promise<boolean> {
    const written = await this.#table.update(
      { id },
      {
        update: `${verb} #resources :alias`,
        condition: 'attribute_exists(#guid)',
        names: { '#resources': 'resources', '#guid': 'objectGuid' },
        values: { ':alias': new Set([alias]) },
      },
    );
    return written !== undefined;
  }
}
