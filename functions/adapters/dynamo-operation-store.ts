import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { JobKind } from '#shared/protocol/job.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { PasswordState } from '#shared/protocol/password-state.ts';
import { ResultNote } from '#shared/protocol/result-note.ts';
import type { Operation, OperationResult, OperationResults, OperationStore } from '../ports/operation-store.ts';
import type { DynamoTable, Expression } from './dynamo-table.ts';
import { deleteAt, PersonRecord, readRecord, recordVersion } from './records.ts';

/** An operation as stored. */
const OperationRecord: z.ZodType<Operation> = z.object({
  id: z.string(),
  kind: JobKind,
  directory: z.string(),
  owner: z.string(),
  portal: z.string(),
  login: z.string(),
  language: Language,
  subject: z.exactOptional(z.string()),
  person: z.exactOptional(PersonRecord),
  digest: z.exactOptional(z.string()),
  attributes: z.exactOptional(z.array(z.string())),
  factors: z.exactOptional(z.array(FactorId)),
  helper: z.exactOptional(z.string()),
  from: z.exactOptional(Origin),
  isUncounted: z.exactOptional(z.literal(true)),
  state: z.enum(['pending', 'done']),
  outcome: z.exactOptional(z.enum(outcomeCodes)),
  rules: z.exactOptional(z.array(z.string())),
  retryAt: z.exactOptional(z.string()),
  objectGuid: z.exactOptional(z.string()),
  password: z.exactOptional(PasswordState),
  note: z.exactOptional(ResultNote),
  policy: z.exactOptional(DirectoryPolicy),
  answer: z.exactOptional(z.string()),
  endsSessions: z.exactOptional(z.array(z.string())),
  createdAtMs: z.number(),
  answeredByMs: z.number(),
});

/** Operations in DynamoDB. */
export class DynamoOperationStore implements OperationStore, OperationResults {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  create(operation: Operation): Promise<boolean> {
    return this.#put(operation, { condition: 'attribute_not_exists(id)' });
  }

  async find(id: string): Promise<Operation | undefined> {
    const item = await this.#table.get({ id });
    return item && readRecord(OperationRecord, item);
  }

  setCounted(operation: Operation, isCounted: boolean): Promise<boolean> {
    // A put: the functions that may do this have no right to update, which would be to end an operation.
    const noted = { ...operation, isUncounted: isCounted ? undefined : true };
    return this.#put(noted, {
      condition: `#state = :pending AND ${isCounted ? 'attribute_exists' : 'attribute_not_exists'}(isUncounted)`,
      names: { '#state': 'state' },
      values: { ':pending': 'pending' },
    });
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

  /** `writer` lets a write that is tried again after a lost answer recognise itself. */
  #put(operation: Pick<Operation, 'answeredByMs'>, { condition, names, values }: Expression): Promise<boolean> {
    const writer = randomUUID();
    return this.#table.put(
      { ...operation, version: recordVersion, writer, deleteAt: deleteAt(operation.answeredByMs) },
      {
        condition: `(${condition}) OR writer = :writer`,
        ...(names && { names }),
        values: { ...values, ':writer': writer },
      },
    );
  }
}
