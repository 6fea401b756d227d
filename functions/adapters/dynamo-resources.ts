import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { ResourceStore, ResourceWrites, StoredResource } from '../ports/resource-store.ts';
import { ResourceConfig } from '../resources/resource-config.ts';
import { wrongMembers } from '../resources/wrong-members.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { recordVersion } from './records.ts';

/** An item, as far as it can be told whose it is. */
const Item = z.looseObject({ alias: z.string() });

/** The resources of one deployment in DynamoDB. All in one partition: one query reads them. */
export class DynamoResources implements ResourceStore, ResourceWrites {
  readonly #table: DynamoTable;
  readonly #stage: string;

  constructor(table: DynamoTable, stage: string) {
    this.#table = table;
    this.#stage = stage;
  }

  async list(): Promise<readonly StoredResource[]> {
    return (await this.#table.query({ stage: this.#stage })).map(readResource);
  }

  async put(config: ResourceConfig): Promise<void> {
    const item = { stage: this.#stage, alias: config.alias, version: recordVersion, config };
    // Another revision: who has the former one open at the console does not write over this.
    await this.#table.put({ ...item, revision: randomUUID() });
  }

  async remove(alias: string): Promise<void> {
    await this.#table.delete({ stage: this.#stage, alias });
  }
}

/** One broken item is that one's trouble alone. */
export function readResource(item: unknown): StoredResource {
  const { alias, version, config } = Item.parse(item);
  if (version !== recordVersion) return { alias, wrong: ['version'] };
  const checked = ResourceConfig.safeParse(config);
  if (!checked.success) return { alias, wrong: wrongMembers(checked.error) };
  return checked.data.alias === alias ? { alias, config: checked.data } : { alias, wrong: ['alias'] };
}
