import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import type { Approval, ApprovalAnswer, ApprovalStore } from '../ports/approval-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

const ApprovalRecord: z.ZodType<Approval> = z.object({
  owner: z.string(),
  id: z.string(),
  holder: z.string(),
  number: z.string(),
  purpose: z.enum(['sign-in', 'recovery', 'restore', 'change', 'device']),
  device: z.exactOptional(z.string()),
  portal: z.string(),
  login: z.string(),
  from: z.exactOptional(Origin),
  state: z.enum(['waiting', 'approved', 'wrong', 'refused']),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  quietUntilMs: z.exactOptional(z.number()),
});

/** Requests to devices in DynamoDB: an item a person. Each step is one write under its condition. */
export class DynamoApprovalStore implements ApprovalStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  ask(approval: Approval, now: Date): Promise<boolean> {
    const item = { ...approval, version: recordVersion, deleteAt: deleteAt(approval.expiresAtMs) };
    return this.#table.put(item, {
      condition: 'attribute_not_exists(quietUntilMs) OR quietUntilMs <= :now',
      values: { ':now': now.getTime() },
    });
  }

  async find(owner: string, now: Date): Promise<Approval | undefined> {
    const item = await this.#table.get({ owner });
    const found = item && readRecord(ApprovalRecord, item);
    return found && now.getTime() < found.expiresAtMs ? found : undefined;
  }

  async answer(owner: string, id: string, answer: ApprovalAnswer, now: Date): Promise<boolean> {
    const quiet = answer.state === 'refused' ? answer.quietUntilMs : undefined;
    const more = quiet === undefined ? '' : ', quietUntilMs = :quiet, deleteAt = :deleteAt';
    const answered = await this.#table.update(
      { owner },
      {
        update: `SET #state = :answer${more}`,
        condition: 'id = :id AND #state = :waiting AND expiresAtMs > :now',
        names: { '#state': 'state' },
        values: {
          ...{ ':answer': answer.state, ':id': id, ':waiting': 'waiting', ':now': now.getTime() },
          ...(quiet !== undefined && { ':quiet': quiet, ':deleteAt': deleteAt(quiet) }),
        },
      },
    );
    return answered !== undefined;
  }

  async consume(owner: string, id: string, now: Date): Promise<boolean> {
    const used = await this.#table.delete(
      { owner },
      {
        condition: 'id = :id AND #state = :approved AND expiresAtMs > :now',
        names: { '#state': 'state' },
        values: { ':id': id, ':approved': 'approved', ':now': now.getTime() },
      },
    );
    return used !== undefined;
  }

  async void(owner: string, now: Date): Promise<void> {
    await this.#table.delete(
      { owner },
      {
        condition: 'attribute_not_exists(quietUntilMs) OR quietUntilMs <= :now',
        values: { ':now': now.getTime() },
      },
    );
  }
}
