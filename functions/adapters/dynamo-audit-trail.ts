import { AuditEntry, auditId } from '#shared/domain/audit/audit-record.ts';
import { isGood, isWayStep } from '../audit/way-steps.ts';
import type { AuditErasure, AuditTrail } from '../ports/audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Month of a record: its partition. */
export const periodOf = (at: string): string => at.slice(0, 7);

/** Nobody looks for all that a bridge said: it would be one more write of each reset. */
const isSought = ({ actor: { kind, id } }: AuditEntry['record']): boolean => id !== undefined && kind !== 'bridge';

/**
 * A record as an item. What it is found by is part of it or of its personal part, and goes with that. Each of these
 * attributes is one more write: a step on the way that went well has its person's alone.
 */
const itemOf = ({ record, personal }: AuditEntry): object => ({
  ...{ period: periodOf(record.at), id: auditId(record), record },
  ...(!(isGood(record) && isWayStep(record.action)) && { action: record.action }),
  ...(!isGood(record) && { failedIn: periodOf(record.at) }),
  ...(isSought(record) && { actor: `${record.actor.kind}#${record.actor.id}` }),
  ...(personal && { personal }),
  ...(personal?.person !== undefined && { person: personal.person }),
});

/** The audit trail in DynamoDB: a partition a month, by time. Nothing here needs to change an item or to delete one. */
export class DynamoAuditTrail implements AuditTrail {
  readonly #trail: DynamoTable;

  constructor(trail: DynamoTable) {
    this.#trail = trail;
  }

  async add(entry: AuditEntry): Promise<boolean> {
    return this.#trail.put(itemOf(entry), { condition: 'attribute_not_exists(id)' });
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
