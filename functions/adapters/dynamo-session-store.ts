import * as z from 'zod';
import { Language } from '#shared/api/portal-terms.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { sessionIdleSeconds } from '../ports/session-store.ts';
import type { Person } from '../ports/person.ts';
import { PasswordState } from '#shared/protocol/password-state.ts';
import { Proving } from '../sessions/proving.ts';
import type { Session, SessionEnds, SessionStore } from '../ports/session-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, mustChange, PersonRecord, readRecord, recordVersion } from './records.ts';

/** A session as stored. */
const SessionRecord: z.ZodType<Session> = z.object({
  id: z.string(),
  purpose: z.literal('user'),
  portal: z.string(),
  directory: z.string(),
  login: z.string(),
  language: Language,
  person: PersonRecord,
  provenBy: z.exactOptional(z.array(FactorId)),
  mustChangePassword: mustChange,
  password: z.exactOptional(PasswordState),
  operation: z.exactOptional(z.string()),
  proving: z.exactOptional(Proving),
  startedAtMs: z.number(),
  lastSeenAtMs: z.number(),
  endsAtMs: z.number(),
});

/** Sessions in DynamoDB. */
export class DynamoSessionStore implements SessionStore, SessionEnds {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async create(session: Session): Promise<void> {
    await this.#table.put({ ...session, version: recordVersion, deleteAt: deleteAt(session.endsAtMs) });
  }

  async find(id: string, now: Date): Promise<Session | undefined> {
    const item = await this.#table.get({ id });
    if (!item) return undefined;
    const session = readRecord(SessionRecord, item);
    const endsAtMs = Math.min(session.endsAtMs, session.lastSeenAtMs + sessionIdleSeconds * 1000);
    return now.getTime() < endsAtMs ? session : undefined;
  }

  touch(id: string, now: Date): Promise<void> {
    return this.#change(id, 'SET #member = :value', 'lastSeenAtMs', now.getTime());
  }

  setOperation(id: string, operation: string): Promise<void> {
    return this.#change(id, 'SET #member = :value', 'operation', operation);
  }

  setPerson(id: string, person: Person): Promise<void> {
    return this.#change(id, 'SET #member = :value', 'person', person);
  }

  setLogin(id: string, login: string): Promise<void> {
    return this.#change(id, 'SET #member = :value', 'login', login);
  }

  liftLimit(id: string): Promise<void> {
    return this.#change(id, 'REMOVE #member', 'mustChangePassword');
  }

  setPassword(id: string, password: PasswordState | undefined): Promise<void> {
    return password
      ? this.#change(id, 'SET #member = :value', 'password', password)
      : this.#change(id, 'REMOVE #member', 'password');
  }

  async advanceProving(id: string, next: Proving): Promise<boolean> {
    const written = await this.#table.update(
      { id },
      {
        update: 'SET #proving = :next',
        condition:
          next.revision === 1
            ? 'attribute_exists(id) AND attribute_not_exists(#proving)'
            : 'attribute_exists(id) AND #proving.#revision = :read',
        names: { '#proving': 'proving', ...(next.revision > 1 && { '#revision': 'revision' }) },
        values: { ':next': next, ...(next.revision > 1 && { ':read': next.revision - 1 }) },
      },
    );
    return written !== undefined;
  }

  async remove(id: string): Promise<void> {
    await this.#table.delete({ id });
  }

  /** Never brings an ended session back. */
  async #change(id: string, update: string, member: string, value?: string | number | object): Promise<void> {
    await this.#table.update(
      { id },
      {
        update,
        condition: 'attribute_exists(id)',
        names: { '#member': member },
        ...(value !== undefined && { values: { ':value': value } }),
      },
    );
  }
}
