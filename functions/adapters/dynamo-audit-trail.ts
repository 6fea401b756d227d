import { AuditEntry, auditId } from '#shared/domain/audit/audit-record.ts';
import type { SignedHead } from '#shared/domain/audit/verify-chain.ts';
import type { AuditErasure, AuditTrail } from '../ports/audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Month of a record: its partition. */
export const periodOf = (at: string): string => at.slice(0, 7);

/** Hour in which something was heard of: the partition of heads. */
export const hourOf = (time: Date): string => time.toISOString().slice(0, 13);

/** Nobody looks for all that a bridge said: it would be one more write of each reset. */
const isSought = ({ actor: { kind, id } }: AuditEntry['record']): boolean => id !== undefined && kind !== 'bridge';

/** A record as an item. What it is found by is part of it or of its personal part, and goes with that. */
const itemOf = ({ record, personal }: AuditEntry): object => ({
  ...{ period: periodOf(record.at), id: auditId(record), action: record.action, record },
  ...(isSought(record) && { actor: `${record.actor.kind}#${record.actor.id}` }),
  ...(personal && { personal }),
  ...(personal?.person !== undefined && { person: personal.person }),
});

/** The audit trail in DynamoDB: a partition a month, by time. Nothing here needs to change an item or to delete one. */
export class DynamoAuditTrail implements AuditTrail {
  readonly #trail: DynamoTable;
  readonly #heads: DynamoTable;

  constructor(trail: DynamoTable, heads: DynamoTable) {
    this.#trail = trail;
    this.#heads = heads;
  }

  async add(entry: AuditEntry): Promise<boolean> {
    return this.#trail.put(itemOf(entry), { condition: 'attribute_not_exists(id)' });
  }

  async noteHead({ writer, seq, hash, at }: SignedHead, now: Date): Promise<void> {
    await this.#heads.update(
      { hour: hourOf(now), writer },
      {
        update: 'SET seq = :seq, #hash = :hash, #at = :at, deleteAt = :deleteAt',
        condition: 'attribute_not_exists(seq) OR seq < :seq',
        names: { '#hash': 'hash', '#at': 'at' },
        values: { ':seq': seq, ':hash': hash, ':at': at, ':deleteAt': Math.ceil((now.getTime() + 60 * dayMs) / 1000) },
      },
    );
  }
}

const erasedAtOnce = 25;

/** Puts records again without what is about a person, and so out of the index of persons as well. */
export class DynamoAuditErasure implements AuditErasure {
  readonly #trail: DynamoTable;

  constructor(trail: DynamoTable) {
    this.#trail = trail;
  }

  async erase(person: string): Promise<number> {
    let erased = 0;
    let startAfter: Readonly<Record<string, string>> | undefined;
    do {
      const options = { index: 'byPerson', limit: erasedAtOnce, ...(startAfter && { startAfter }) };
      const page = await this.#trail.page({ person }, options);
      const done = await Promise.all(
        page.items.map((item) => {
          const { record } = AuditEntry.parse({ record: item['record'] });
          return this.#trail.put(itemOf({ record }), { condition: 'attribute_exists(personal)' });
        }),
      );
      erased += done.filter(Boolean).length;
      startAfter = page.next;
    } while (startAfter);
    return erased;
  }
}
