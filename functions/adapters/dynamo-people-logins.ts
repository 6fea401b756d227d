import type { LoginRefused, PeopleLogins } from '../ports/people-logins.ts';
import type { Person } from '../ports/person.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { accountItem, addressItem, nameItem, nameItems } from './people-names.ts';
import { PersonRecord, readRecord } from './records.ts';

/**
 * Chosen names in DynamoDB: a name is the item that also holds the owners of an account name, so that looking anybody up
 * takes what it always took (THREATS E1), and the name of the directory's people and of ours cannot both be taken at once.
 */
export class DynamoPeopleLogins implements PeopleLogins {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async choose(person: Person, login: string, domains: readonly string[]): Promise<Person | LoginRefused> {
    const [item, former] = [accountItem(person.directory, login), nameItem(person, 'own')];
    if (await this.#isLocalPart(person, login, domains)) return { code: 'taken' };
    // First the name, then the note of who has it: a stop in between leaves a name that only they can take.
    if (!(await this.#claim(item, person.id))) return { code: 'taken' };
    const after = await this.#note(person, login);
    if (!after) {
      if (former !== item) await this.#release(item, person);
      return { code: 'too-late' };
    }
    if (former !== undefined && former !== item) await this.#release(former, person);
    return after;
  }

  async drop(person: Person): Promise<Person | LoginRefused> {
    const former = nameItem(person, 'own');
    const after = await this.#note(person, undefined);
    if (!after) return { code: 'too-late' };
    if (former !== undefined) await this.#release(former, person);
    return after;
  }

  /** `robert` is not free where `robert@corp.example` is somebody's: people would take the one for the other. */
  async #isLocalPart(person: Person, login: string, domains: readonly string[]): Promise<boolean> {
    const items = domains.map((domain) => addressItem(person.directory, `${login}@${domain}`));
    const owners = await Promise.all(items.map((id) => this.#table.get({ id })));
    return owners.some((item) => ((item?.['owners'] as string[] | undefined) ?? []).some((id) => id !== person.id));
  }

  async #claim(id: string, owner: string): Promise<boolean> {
    const written = await this.#table.update(
      { id },
      {
        update: 'ADD #owners :owners',
        // Theirs already: a write that is tried again after a lost answer.
        condition: 'attribute_not_exists(#owners) OR (contains(#owners, :owner) AND size(#owners) = :one)',
        names: { '#owners': 'owners' },
        values: { ':owners': new Set([owner]), ':owner': owner, ':one': 1 },
      },
    );
    return written !== undefined;
  }

  /** Over what was read: of two requests of the same person at once the second gives its name back. */
  async #note({ id, ownLogin: before }: Person, login: string | undefined): Promise<Person | undefined> {
    const item = await this.#table.update(
      { id },
      {
        update: login === undefined ? 'REMOVE #own' : 'SET #own = :login',
        condition: `attribute_exists(#guid) AND ${before === undefined ? 'attribute_not_exists(#own)' : '#own = :before'}`,
        names: { '#own': 'ownLogin', '#guid': 'objectGuid' },
        ...((login !== undefined || before !== undefined) && {
          values: {
            ...(login !== undefined && { ':login': login }),
            ...(before !== undefined && { ':before': before }),
          },
        }),
      },
    );
    if (item) return readRecord(PersonRecord, item);
    const now = await this.#table.get({ id });
    // Its own write, whose answer was lost.
    const person = now && readRecord(PersonRecord, now);
    return person && person.ownLogin === login ? person : undefined;
  }

  async #release(id: string, person: Person): Promise<void> {
    // The directory gave them the same name meanwhile.
    if (nameItems(person).includes(id)) return;
    await this.#table.update(
      { id },
      { update: 'DELETE #owners :owners', names: { '#owners': 'owners' }, values: { ':owners': new Set([person.id]) } },
    );
  }
}
