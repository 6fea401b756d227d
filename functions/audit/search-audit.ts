import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { auditId } from '#shared/domain/audit/audit-record.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { AuditPosition, AuditQuery, AuditSearch } from '../ports/audit-trail.ts';
import { isGood } from './way-steps.ts';

/** What is looked for, besides what an index finds. */
export interface AuditFilter extends Omit<AuditQuery, 'isFailed'> {
  /** `ok`, `failed` for all others, or one code. */
  readonly outcome?: string | undefined;
  readonly portal?: string | undefined;
}

const pageSize = 25;
/** What one page looks through at most, so that it costs the same however much there is and however little fits. */
const readAtOnce = 100;
const readsAtMost = 3;

/** One page of what fits and the caller looks after, newest first. */
export async function searchAudit(
  search: AuditSearch,
  filter: AuditFilter,
  { caller, start }: { caller: AdminCaller; start?: AuditPosition | undefined },
): Promise<{ entries: AuditEntry[]; next?: AuditPosition }> {
  const found: AuditEntry[] = [];
  const { outcome = 'ok' } = filter;
  const query = { ...filter, isFailed: !isGood({ outcome }) };
  let position = start;
  for (let read = 0; read < readsAtMost; read += 1) {
    const page = await search.page(query, { limit: readAtOnce, start: position, isNewestFirst: true });
    for (const entry of page.entries) {
      if (!fits(entry, filter) || !looksAfter(caller, entry)) continue;
      if (found.length === pageSize) return { entries: found, next: behind(found.at(-1)!) };
      found.push(entry);
    }
    position = page.next;
    if (!position) return { entries: found };
  }
  return { entries: found, ...(position && { next: position }) };
}

const behind = ({ record }: AuditEntry): AuditPosition => ({ period: record.at.slice(0, 7), after: auditId(record) });

function fits({ record, personal }: AuditEntry, { person, actor, action, outcome, portal }: AuditFilter): boolean {
  const { kind, id } = record.actor;
  if (person !== undefined && personal?.person !== person) return false;
  if (actor !== undefined && `${kind}#${id}` !== actor) return false;
  if (action !== undefined && record.action !== action) return false;
  if (portal !== undefined && record.portal !== portal) return false;
  if (outcome === undefined) return true;
  if (outcome === 'ok') return isGood(record);
  return outcome === 'failed' ? !isGood(record) : record.outcome === outcome;
}

/** Of who looks after some portals, what happened there; what happened at none is for who looks after all. */
export const looksAfter = ({ portals, directories }: AdminCaller, { record }: AuditEntry): boolean =>
  portals === 'all' && directories === 'all'
    ? true
    : record.portal !== undefined && (portals === 'all' || portals.includes(record.portal));
