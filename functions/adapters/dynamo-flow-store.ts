import { randomUUID } from 'node:crypto';
import type { Flow, FlowStore } from '../ports/flow-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, FlowRecord, readRecord, recordVersion } from './records.ts';

/** Flows in DynamoDB. A transition is a put over the revision that was read. */
export class DynamoFlowStore implements FlowStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async create(flow: Flow): Promise<void> {
    await this.#table.put(itemOf(flow));
  }

  async find(id: string, now: Date): Promise<Flow | undefined> {
    const item = await this.#table.get({ id });
    if (!item) return undefined;
    const flow = readRecord(FlowRecord, item);
    return now.getTime() < flow.expiresAtMs ? flow : undefined;
  }

  advance(next: Flow): Promise<boolean> {
    // `writer` lets a write that is tried again after a lost answer recognise itself: else a right code is refused.
    const writer = randomUUID();
    return this.#table.put(
      { ...itemOf(next), writer },
      {
        condition: '#revision = :read OR writer = :writer',
        names: { '#revision': 'revision' },
        values: { ':read': next.revision - 1, ':writer': writer },
      },
    );
  }

  async remove(id: string): Promise<boolean> {
    return (await this.#table.delete({ id })) !== undefined;
  }
}

const itemOf = (flow: Flow): object => ({ ...flow, version: recordVersion, deleteAt: deleteAt(flow.expiresAtMs) });
