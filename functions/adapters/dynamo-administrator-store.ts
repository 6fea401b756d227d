import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Administrator } from '../administrators/administrator.ts';
import { nobodyYet } from '../administrators/owners.ts';
import type { Owners } from '../administrators/owners.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import { administratorKey, mailKey, ownersKey } from './administrator-keys.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const OwnersRecord: z.ZodType<Owners> = z.object({
  revision: z.int(),
  members: z.array(z.string()),
  bars: z.record(z.string(), z.int()),
});
const MailRecord = z.object({ administrator: z.string() });

const nobody = administratorKey('-');

/** Administrators in DynamoDB: an item each, a pointer for each address, and the list of owners. */
export class DynamoAdministratorStore implements AdministratorStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  find(id: string): Promise<Administrator | undefined> {
    return this.#read(administratorKey(id));
  }

  async findByMail(mail: string): Promise<Administrator | undefined> {
    const id = await this.#whose(mail);
    // Who does not exist is read as well.
    const found = await this.#read(id === undefined ? nobody : administratorKey(id));
    return found?.mail === mail ? found : undefined;
  }

  async list({ limit, after }: { limit: number; after?: string }) {
    const start = after === undefined ? {} : { startAfter: administratorKey(after) };
    const { items, next } = await this.#table.page({ kind: nobody.kind }, { limit, ...start });
    const administrators = items.map((item) => readRecord(Administrator, item));
    return { administrators, ...(next?.['id'] !== undefined && { next: next['id'] }) };
  }

  async create(administrator: Administrator): Promise<boolean> {
    const { id, mail } = administrator;
    if (!(await this.#claim(mail, id))) return false;
    return this.#table.put(itemOf(administrator), { condition: 'attribute_not_exists(id)' });
  }

  replace(next: Administrator): Promise<boolean> {
    return putOver(this.#table, itemOf(next), next.revision - 1);
  }

  async remove({ id, mail, revision }: Administrator): Promise<boolean> {
    const gone = await this.#table.delete(administratorKey(id), overRevision(revision));
    if (!gone) return false;
    const condition = { condition: 'administrator = :id', values: { ':id': id } };
    await this.#table.delete(mailKey(mail), condition);
    return true;
  }

  async noteSignIn(id: string, now: Date): Promise<void> {
    await this.#table.update(administratorKey(id), {
      update: 'SET lastSignInAtMs = :now',
      condition: 'attribute_exists(id)',
      values: { ':now': now.getTime() },
    });
  }

  async owners(): Promise<Owners> {
    const item = await this.#table.get(ownersKey);
    return item ? readRecord(OwnersRecord, item) : nobodyYet;
  }

  replaceOwners(next: Owners): Promise<boolean> {
    const item = { ...next, ...ownersKey, version: recordVersion };
    if (next.revision > 1) return putOver(this.#table, item, next.revision - 1);
    return this.#table.put(item, { condition: 'attribute_not_exists(id)' });
  }

  async #read(key: Readonly<Record<string, string>>): Promise<Administrator | undefined> {
    const item = await this.#table.get(key);
    return item && readRecord(Administrator, item);
  }

  async #whose(mail: string): Promise<string | undefined> {
    const item = await this.#table.get(mailKey(mail));
    return item && readRecord(MailRecord, item).administrator;
  }

  /** What somebody left behind whose record was never written, or is gone, is taken over. */
  async #claim(mail: string, administrator: string): Promise<boolean> {
    const pointer = { ...mailKey(mail), administrator, version: recordVersion };
    if (await this.#table.put(pointer, { condition: 'attribute_not_exists(id)' })) return true;
    const former = await this.#whose(mail);
    if (former === undefined || (await this.find(former))) return false;
    return this.#table.put(pointer, { condition: 'administrator = :former', values: { ':former': former } });
  }
}

const itemOf = (administrator: Administrator): object => ({
  ...administrator,
  ...administratorKey(administrator.id),
  version: recordVersion,
});

/** Writes over the revision that was read. `writer` lets a write that is tried again after a lost answer recognise itself. */
export function putOver(table: DynamoTable, item: object, read: number): Promise<boolean> {
  const writer = randomUUID();
  return table.put(
    { ...item, writer },
    {
      condition: '#revision = :read OR writer = :writer',
      names: { '#revision': 'revision' },
      values: { ':read': read, ':writer': writer },
    },
  );
}

const overRevision = (read: number) => ({
  condition: '#revision = :read',
  names: { '#revision': 'revision' },
  values: { ':read': read },
});
