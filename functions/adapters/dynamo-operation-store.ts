import { randomUUID } from 'node:crypto';
import type { Operation, OperationResult, OperationResults, OperationStore } from '../ports/operation-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, OperationRecord, readRecord, recordVersion } from './records.ts';

/** Operations in DynamoDB. */
export class DynamoOperationStore implements OperationStore, OperationResults {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  create(operation: Operation): Promise<boolean> {
    // `writer` lets a write that is tried again after a lost answer recognise itself: else its job would never be sent.
    const writer = randomUUID();
    return this.#table.put(
      { ...operation, version: recordVersion, writer, deleteAt: deleteAt(operation.answeredByMs) },
      { condition: 'attribute_not_exists(id) OR writer = :writer', values: { ':writer': writer } },
    );
  }

  async find(id: string): Promise<Operation | undefined> {
    const item = await this.#table.get({ id });
    return item && readRecord(OperationRecord, item);
  }

  async complete(result: OperationResult): Promise<Operation | undefined> {
    const { id, directory, ...told } = result;
    const members = Object.entries({ state: 'done', ...told }).filter(([, value]) => value !== undefined);
    const item = await this.#table.update(
      { id },
      {
        update: `SET ${members.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        condition: '#state = :pending AND #directory = :directory',
        names: { ...Object.fromEntries(members.map(([name]) => [`#${name}`, name])), '#directory': 'directory' },
        values: {
          ...Object.fromEntries(members.map(([name, value]) => [`:${name}`, value])),
          ':pending': 'pending',
          ':directory': directory,
        },
      },
    );
    return item && readRecord(OperationRecord, item);
  }

  async findEnded(result: Pick<OperationResult, 'id' | 'directory' | 'outcome'>): Promise<Operation | undefined> {
    const found = await this.find(result.id);
    // One that waits has no outcome.
    return found?.directory === result.directory && found.outcome === result.outcome ? found : undefined;
  }
}
