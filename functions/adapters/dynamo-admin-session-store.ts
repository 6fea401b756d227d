import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { Administrator, stateOf } from '../administrators/administrator.ts';
import { isLive } from '../ports/admin-session-store.ts';
import type { AdminSession, AdminSessionStore, AdminSessionWrites, SignedIn } from '../ports/admin-session-store.ts';
import { administratorKey } from './administrator-keys.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

const AdminSessionRecord: z.ZodType<AdminSession> = z.object({
  id: z.string(),
  purpose: z.literal('admin'),
  administrator: z.string(),
  startedAtMs: z.number(),
  lastSeenAtMs: z.number(),
  provenAtMs: z.number(),
  endsAtMs: z.number(),
  from: z.exactOptional(Origin),
});

/** More than anybody has at once. */
const listedAtMost = 100;

/** Administrators' sessions in DynamoDB, and whose they are. */
export class DynamoAdminSessionStore implements AdminSessionStore, AdminSessionWrites {
  readonly #sessions: DynamoTable;
  readonly #administrators: DynamoTable;

  constructor(sessions: DynamoTable, administrators: DynamoTable) {
    this.#sessions = sessions;
    this.#administrators = administrators;
  }

  async create(session: AdminSession): Promise<void> {
    await this.#sessions.put({ ...session, version: recordVersion, deleteAt: deleteAt(session.endsAtMs) });
  }

  async find(id: string, now: Date): Promise<SignedIn | undefined> {
    const item = await this.#sessions.get({ id });
    const session = item && readRecord(AdminSessionRecord, item);
    if (!session || !isLive(session, now)) return undefined;
    const found = await this.#administrators.get(administratorKey(session.administrator));
    const administrator = found && readRecord(Administrator, found);
    if (!administrator || stateOf(administrator) !== 'active') return undefined;
    return session.startedAtMs < (administrator.sessionsFromMs ?? 0) ? undefined : { session, administrator };
  }

  touch(id: string, now: Date): Promise<void> {
    return this.#set(id, 'lastSeenAtMs', now);
  }

  setProven(id: string, now: Date): Promise<void> {
    return this.#set(id, 'provenAtMs', now);
  }

  async remove(id: string): Promise<void> {
    await this.#sessions.delete({ id });
  }

  async list(administrator: string, now: Date): Promise<readonly AdminSession[]> {
    const page = { index: 'byAdministrator', limit: listedAtMost };
    const { items } = await this.#sessions.page({ administrator }, page);
    return items
      .map((item) => readRecord(AdminSessionRecord, item))
      .filter((session) => isLive(session, now))
      .sort((one, other) => other.startedAtMs - one.startedAtMs);
  }

  /** Never brings an ended session back. */
  async #set(id: string, member: string, now: Date): Promise<void> {
    const write = { update: 'SET #member = :now', condition: 'attribute_exists(id)' };
    await this.#sessions.update({ id }, { ...write, names: { '#member': member }, values: { ':now': now.getTime() } });
  }
}
