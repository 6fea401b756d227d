import * as z from 'zod';
import type { PushSubscription, PushSubscriptionWrites } from '../ports/push-subscriptions.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const SubscriptionRecord: z.ZodType<PushSubscription> = z.object({
  owner: z.string(),
  id: z.string(),
  sealed: z.string(),
  createdAtMs: z.number(),
});

/** Addresses of devices in DynamoDB: a partition a person. */
export class DynamoPushSubscriptions implements PushSubscriptionWrites {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(owner: string): Promise<readonly PushSubscription[]> {
    return (await this.#table.query({ owner })).map((item) => readRecord(SubscriptionRecord, item));
  }

  async put(subscription: PushSubscription): Promise<void> {
    await this.#table.put({ ...subscription, version: recordVersion });
  }

  async remove(owner: string, id: string): Promise<void> {
    await this.#table.delete({ owner, id });
  }
}
