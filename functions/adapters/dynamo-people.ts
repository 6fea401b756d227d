import type { LoginName } from '#shared/domain/login-name.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { isActive } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { kindsOf, nameItem, namesToTry } from './people-names.ts';
import { PersonRecord, readRecord } from './records.ts';

/** More people than this under one address: nobody. */
const maxOwners = 4;
/** Read instead of a person when a name is nobody's, so that the work is the same (THREATS E1). */
const nobody = 'nobody';

/**
 * People in DynamoDB. Their names are items of their own that hold the set of people who have, or had, that name;
 * adding to a set and taking from it can be repeated and reordered. Whether a name is still somebody's is looked up in
 * the person when it is read.
 */
export class DynamoPeople implements PeopleDirectory {
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
    const people = (await Promise.all(ids.map((id) => this.findById(id))))
      .filter((person) => person !== undefined)
      // Of two who had the same name one after the other it is that of who is there.
      .filter(isActive);
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
}
