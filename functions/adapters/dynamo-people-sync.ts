import { foldCase } from '#shared/domain/login-name.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { PeopleSync } from '../ports/people-store.ts';
import { needsSeat, personFromSync, personId } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { accountItem, nameItem, nameItems } from './people-names.ts';
import { peopleOrder } from './people-order.ts';
import { PersonRecord, readRecord, recordVersion } from './records.ts';

/** Takes over into DynamoDB what the bridges read of people: the person, and the items of their names. */
export class DynamoPeopleSync implements PeopleSync {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async put(
    directory: string,
    synced: SyncedPerson,
    readAtMs: number,
    seat?: (known: Person | undefined) => Promise<boolean>,
  ): Promise<readonly Person[]> {
    const read = personFromSync(directory, synced);
    const before = await this.#table.get({ id: read.id });
    if (before && Number(before['readAtMs']) > readAtMs) return [];
    const old = before && readRecord(PersonRecord, before);
    const isSeated = !seat || !needsSeat(old) || (await seat(old));
    const person = isSeated ? read : { ...read, waitsForSeatSinceMs: old?.waitsForSeatSinceMs ?? readAtMs };
    const [had, has] = [old ? nameItems(old) : [], nameItems(person)];
    // A name that they chose stays theirs when the directory takes it from them again.
    const own = old && nameItem(old, 'own');
    // Names first: a stop half-way leaves a name too many, which reading notices, and never one too few.
    const added = has.filter((id) => !had.includes(id));
    const owners = await Promise.all(added.map((id) => this.#own('ADD', id, person.id)));
    const login = foldCase(person.samAccountName);
    const others = owners[added.indexOf(accountItem(directory, login))]?.filter((id) => id !== person.id) ?? [];
    const displaced = await Promise.all(others.map((id) => this.#displace(id, directory, login)));
    if (await this.#write(person, old, readAtMs)) {
      const gone = had.filter((id) => !has.includes(id) && id !== own);
      await Promise.all(gone.map((id) => this.#own('DELETE', id, person.id)));
    }
    return displaced.filter((each) => each !== undefined);
  }

  /** Their names stay theirs, so that nobody else is given one before they are back. */
  async leave(directory: string, objectGuid: string, readAtMs: number): Promise<Person | undefined> {
    const item = await this.#table.update(
      { id: personId(directory, objectGuid) },
      {
        // Nobody waits for them to set something up.
        update: 'SET absentSinceMs = if_not_exists(absentSinceMs, :at), readAtMs = :at REMOVE toEnrol',
        condition: 'attribute_exists(objectGuid) AND readAtMs <= :at',
        values: { ':at': readAtMs },
      },
    );
    return item && readRecord(PersonRecord, item);
  }

  /** @returns whose name it is, or was, now */
  async #own(verb: 'ADD' | 'DELETE', id: string, owner: string): Promise<readonly string[]> {
    const item = await this.#table.update(
      { id },
      { update: `${verb} #owners :owner`, names: { '#owners': 'owners' }, values: { ':owner': new Set([owner]) } },
    );
    return (item?.['owners'] as string[] | undefined) ?? [];
  }

  /** Takes a chosen name away from whoever had it. @returns them, if they had chosen it */
  async #displace(id: string, directory: string, login: string): Promise<Person | undefined> {
    const item = await this.#table.update(
      { id },
      {
        update: 'REMOVE #own',
        condition: '#own = :login',
        names: { '#own': 'ownLogin' },
        values: { ':login': login },
      },
    );
    if (!item) return undefined;
    await this.#own('DELETE', accountItem(directory, login), id);
    return readRecord(PersonRecord, item);
  }

  /** An update, not a put: a freeze stays, and so do own data, resources and the notes of sessions. */
  async #write(person: Person, old: Person | undefined, readAtMs: number): Promise<boolean> {
    const { id, ...members } = person;
    // By the names that are shown, which may be the person's own, and by what they have set up.
    const order = peopleOrder({ ...old, ...blank, ...person } as Person);
    const rest = { ...blank, ...members, ...order, readAtMs, version: recordVersion };
    const set = Object.entries(rest).filter(([, value]) => value !== undefined);
    const removed = Object.entries(rest).filter(([, value]) => value === undefined);
    const written = await this.#table.update(
      { id },
      {
        update: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}${
          removed.length > 0 ? ` REMOVE ${removed.map(([name]) => `#${name}`).join(', ')}` : ''
        }`,
        condition: 'attribute_not_exists(#readAtMs) OR #readAtMs <= :readAtMs',
        names: Object.fromEntries(Object.keys(rest).map((name) => [`#${name}`, name])),
        values: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      },
    );
    return written !== undefined;
  }
}

/** Members that a newer reading may lack. */
const blank = {
  userPrincipalName: undefined,
  displayName: undefined,
  givenName: undefined,
  surname: undefined,
  mail: undefined,
  language: undefined,
  accountExpiresAt: undefined,
  // Whoever is read is there.
  absentSinceMs: undefined,
  waitsForSeatSinceMs: undefined,
};
