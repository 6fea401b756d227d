import { foldCase } from '#shared/domain/login-name.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type {
  PeopleDirectory,
  PeopleEnrolment,
  PeopleFreeze,
  PeopleProfile,
  PeopleSessions,
  PeopleSync,
} from '../ports/people-store.ts';
import type { OwnChange } from '../ports/own-data.ts';
import type { PeopleResources } from '../ports/people-resources.ts';
import { personFromSync } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { isOver, writeNote } from '../sessions/session-note.ts';
import type { SessionNote } from '../sessions/session-note.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { accountItem, kindsOf, nameItem, nameItems, namesToTry } from './people-names.ts';
import { PersonRecord, readRecord, recordVersion } from './records.ts';

/** More people than this under one address: nobody. */
const maxOwners = 4;
/** Read instead of a person when a name is nobody's, so that the work is the same (THREATS E1). */
const nobody = 'nobody';
/** Notes of ended sessions that are left lying before they are swept away. */
const maxOldNotes = 10;
const tokenCode: FactorId = 'token-code';

/**
 * People in DynamoDB. Their names are items of their own that hold the set of people who have, or had, that name;
 * adding to a set and taking from it can be repeated and reordered. Whether a name is still somebody's is looked up in
 * the person when it is read.
 */
export class DynamoPeople
  implements PeopleDirectory, PeopleEnrolment, PeopleFreeze, PeopleProfile, PeopleResources, PeopleSessions, PeopleSync
{
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async findByLogin(
    directory: { id: string; domains: readonly string[] },
    login: LoginName,
  ): Promise<Person | undefined> {
    const names = namesToTry(directory, login);
    const items = await Promise.all(names.map((id) => this.#table.get({ id })));
    const owners = [...new Set(items.flatMap((item) => (item?.['owners'] as string[] | undefined) ?? []))];
    const ids = owners.length === 0 || owners.length > maxOwners ? [nobody] : owners;
    const people = (await Promise.all(ids.map((id) => this.findById(id)))).filter((person) => person !== undefined);
    // A UPN is unique, a mail address may be shared or made up: the better kind of name wins.
    for (const kind of kindsOf(login)) {
      const found = people.filter((person) => names.includes(nameItem(person, kind) ?? nobody));
      if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    }
    return undefined;
  }

  async findById(id: string): Promise<Person | undefined> {
    const item = await this.#table.get({ id });
    return item && readRecord(PersonRecord, item);
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
    return (await this.#sets(id, isEnrolled ? 'ADD' : 'DELETE', { enrolled: [factor] })) !== undefined;
  }

  async addTokenPortals(id: string, portals: readonly string[]): Promise<boolean> {
    return (await this.#sets(id, 'ADD', { enrolled: [tokenCode], tokenPortals: portals })) !== undefined;
  }

  async dropTokenPortal(id: string, portal: string, { isLast }: { isLast: boolean }): Promise<boolean> {
    const gone = { tokenPortals: [portal], ...(isLast && { enrolled: [tokenCode] }) };
    return (await this.#sets(id, 'DELETE', gone)) !== undefined;
  }

  /** Adds to sets of a person, or takes from them: all in one write, which can be repeated and reordered. */
  #sets(
    id: string,
    verb: 'ADD' | 'DELETE',
    sets: Readonly<Record<string, readonly string[]>>,
  ): Promise<Record<string, unknown> | undefined> {
    const members = Object.entries(sets);
    return this.#table.update(
      { id },
      {
        update: `${verb} ${members.map(([name]) => `#${name} :${name}`).join(', ')}`,
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
    return item && readRecord(PersonRecord, item);
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

  async put(directory: string, synced: SyncedPerson, readAtMs: number): Promise<readonly Person[]> {
    const person = personFromSync(directory, synced);
    const before = await this.#table.get({ id: person.id });
    if (before && Number(before['readAtMs']) > readAtMs) return [];
    const old = before && readRecord(PersonRecord, before);
    const [had, has] = [old ? nameItems(old) : [], nameItems(person)];
    // A name that they chose stays theirs when the directory takes it from them again.
    const own = old && nameItem(old, 'own');
    // Names first: a stop half-way leaves a name too many, which reading notices, and never one too few.
    const added = has.filter((id) => !had.includes(id));
    const owners = await Promise.all(added.map((id) => this.#own('ADD', id, person.id)));
    const login = foldCase(person.samAccountName);
    const others = owners[added.indexOf(accountItem(directory, login))]?.filter((id) => id !== person.id) ?? [];
    const displaced = await Promise.all(others.map((id) => this.#displace(id, directory, login)));
    if (await this.#write(person, readAtMs)) {
      const gone = had.filter((id) => !has.includes(id) && id !== own);
      await Promise.all(gone.map((id) => this.#own('DELETE', id, person.id)));
    }
    return displaced.filter((each) => each !== undefined);
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
  async #write(person: Person, readAtMs: number): Promise<boolean> {
    const { id, ...members } = person;
    const rest = { ...blank, ...members, readAtMs, version: recordVersion };
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
};
