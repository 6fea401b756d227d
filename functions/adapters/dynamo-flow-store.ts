import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { LostThing } from '#shared/api/lost-things.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { PasswordState } from '#shared/protocol/password-state.ts';
import { BegunFactors } from '../factors/begun.ts';
import type { Flow, FlowStore } from '../ports/flow-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, mustChange, PersonRecord, readRecord, recordVersion } from './records.ts';

/** A flow as stored. */
const FlowRecord: z.ZodType<Flow> = z.object({
  id: z.string(),
  revision: z.int(),
  kind: z.enum(['recovery', 'sign-in', 'restore']),
  purpose: z.enum(['reset', 'unlock', 'sign-in', 'restore']),
  state: z.enum(['proving', 'proven']),
  portal: z.string(),
  directory: z.string(),
  login: z.string(),
  language: Language,
  subject: z.string(),
  person: z.exactOptional(PersonRecord),
  isNameless: z.exactOptional(z.literal(true)),
  lost: z.exactOptional(z.array(LostThing)),
  newMail: z.exactOptional(
    z.object({ address: z.string(), hash: z.string(), startedAtMs: z.number(), expiresAtMs: z.number() }),
  ),
  proofs: z.array(
    z.object({ factor: FactorId, provenAtMs: z.number(), isUserVerified: z.exactOptional(z.literal(true)) }),
  ),
  isTokenRequired: z.exactOptional(z.boolean()),
  tokenFactors: z.exactOptional(z.array(FactorId)),
  isUnusual: z.exactOptional(z.boolean()),
  begun: BegunFactors,
  operation: z.exactOptional(z.object({ id: z.string(), number: z.int() })),
  mustChangePassword: mustChange,
  password: z.exactOptional(PasswordState),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
});

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
