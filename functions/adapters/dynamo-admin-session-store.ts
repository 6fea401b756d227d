import * as z from 'zod';
import { AdminRole } from '#shared/domain/admin-roles.ts';
import type { AdminSession, AdminSessionStore, AdminSessionWrites } from '../ports/admin-session-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

const AdminSessionRecord: z.ZodType<AdminSession> = z.object({
  id: z.string(),
  purpose: z.literal('admin'),
  name: z.string(),
  role: AdminRole,
  portals: z.union([z.literal('all'), z.array(z.string())]),
  directories: z.union([z.literal('all'), z.array(z.string())]),
  endsAtMs: z.number(),
});

/** Administrators' sessions in DynamoDB, beside those of people and never one of them: no hash begins like their keys. */
export class DynamoAdminSessionStore implements AdminSessionStore, AdminSessionWrites {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async create(session: AdminSession): Promise<void> {
    const item = { ...session, version: recordVersion, deleteAt: deleteAt(session.endsAtMs) };
    await this.#table.put({ ...item, id: keyOf(session.id) });
  }

  async find(id: string, now: Date): Promise<AdminSession | undefined> {
    const item = await this.#table.get({ id: keyOf(id) });
    if (!item) return undefined;
    const session = readRecord(AdminSessionRecord, { ...item, id });
    return now.getTime() < session.endsAtMs ? session : undefined;
  }
}

const keyOf = (id: string): string => `admin#${id}`;
