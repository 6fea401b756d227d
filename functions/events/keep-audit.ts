import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { countEnrolled } from '../audit/count-enrolled.ts';
import { countEntries } from '../audit/count-entries.ts';
import type { ReadLines } from '../audit/read-log-lines.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { sideBySide } from '../side-by-side.ts';

export const needsToKeep = ['auditTrail', 'auditErasure', 'statistics', 'people'] as const;
type KeepPorts = Pick<Ports, (typeof needsToKeep)[number]>;

const putAtOnce = 8;

/**
 * Takes lines of the functions' logs into the audit trail, and counts what is new among them. The same lines may come
 * again: what is there is neither put nor counted twice. An erasure is carried out here, once its own record is kept.
 * @throws Error when something could not be kept: the lines come again
 */
export async function keepAudit(
  { entries, refused }: ReadLines,
  { ports, log }: { ports: KeepPorts; log: Log },
): Promise<void> {
  if (refused > 0) log.warn('audit-lines-refused', { count: refused });
  const fresh: AuditEntry[] = [];
  let problem: unknown;
  try {
    await sideBySide(entries, putAtOnce, async (entry) => {
      if (await ports.auditTrail.add(entry)) fresh.push(entry);
    });
  } catch (error) {
    problem = error;
  }
  // Also when some could not be put: those that were are not fresh the next time.
  for (const counts of countEntries(fresh)) await ports.statistics.add(counts);
  await countEnrolled(ports, entries);
  if (problem !== undefined) throw problem as Error;
  for (const { record, personal } of entries) {
    if (record.action !== 'audit.erase-person' || record.outcome !== 'ok' || personal?.person === undefined) continue;
    const records = await ports.auditErasure.erase(personal.person);
    log.info('audit-person-erased', { request: record.request, records });
  }
}
