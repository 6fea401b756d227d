import * as z from 'zod';
import { KnownEnvironment, limits } from '#shared/domain/environment/environment.ts';
import { ageing } from '#shared/domain/environment/weights.ts';
import type { EnvironmentStore, KnownEnvironments } from '../ports/environment-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

/** A person's usual surroundings as stored. */
const EnvironmentsRecord: z.ZodType<KnownEnvironments> = z.object({
  revision: z.int(),
  list: z.array(KnownEnvironment).max(limits.environments),
});

/** Usual surroundings in DynamoDB: an item a person, for they are compared with all at once. */
export class DynamoEnvironmentStore implements EnvironmentStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async find(person: string, now: Date): Promise<KnownEnvironments> {
    const item = await this.#table.get({ person });
    if (!item) return { revision: 0, list: [] };
    const { revision, list } = readRecord(EnvironmentsRecord, item);
    return { revision, list: list.filter(({ lastSeenAtMs }) => now.getTime() - lastSeenAtMs < ageing.endMs) };
  }

  replace(person: string, { revision, list }: KnownEnvironments): Promise<boolean> {
    const newest = Math.max(...list.map(({ lastSeenAtMs }) => lastSeenAtMs));
    return this.#table.put(
      {
        ...{ person, revision, list, version: recordVersion },
        ...(list.length > 0 && { deleteAt: deleteAt(newest + ageing.endMs) }),
      },
      revision === 1
        ? { condition: 'attribute_not_exists(person)' }
        : { condition: '#revision = :read', names: { '#revision': 'revision' }, values: { ':read': revision - 1 } },
    );
  }
}
