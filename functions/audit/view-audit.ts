import type { AuditDetail, AuditRow } from '#shared/api/audit-views.ts';
import { recordText } from '#shared/domain/audit/audit-hash.ts';
import { auditId } from '#shared/domain/audit/audit-record.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { sha256 } from './audit-writer.ts';

/** A record's name in addresses, where neither dots nor colons may stand: milliseconds, number, writer. */
export const viewId = ({ at, seq, writer }: AuditEntry['record']): string =>
  `${Date.parse(at)}-${seq}-${writer.replace('.', '_')}`;

/** What a name in an address stands for; undefined when it is none. */
export function readViewId(view: string): string | undefined {
  const [, ms, seq, name, random] = /^(\d{1,13})-(\d{1,10})-([a-z-]{1,16})_([\w-]{22})$/.exec(view) ?? [];
  if (ms === undefined) return undefined;
  return auditId({ at: new Date(Number(ms)).toISOString(), writer: `${name}.${random}`, seq: Number(seq) });
}

/** As a line of a list. */
export function viewAuditRow({ record, personal }: AuditEntry): AuditRow {
  const { at, action, outcome, actor, portal, directory, object } = record;
  const { person, address, country } = personal ?? {};
  return {
    ...{ id: viewId(record), at, action, outcome, actor, isErased: personal === undefined },
    ...(portal !== undefined && { portal }),
    ...(directory !== undefined && { directory }),
    ...(object !== undefined && { object }),
    ...(person !== undefined && { person }),
    ...(address !== undefined && { address }),
    ...(country !== undefined && { country }),
  };
}

/** With its place in the chain. */
export function viewAuditDetail(entry: AuditEntry): AuditDetail {
  const { request, operation, writer, seq, prev } = entry.record;
  return {
    ...viewAuditRow(entry),
    ...{ writer, seq, prev, hash: sha256(recordText(entry.record)) },
    ...(request !== undefined && { request }),
    ...(operation !== undefined && { operation }),
  };
}
