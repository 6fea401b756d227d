import type { AuditEntry, AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { DayCounts } from '../ports/statistics.ts';

/** Ends of directory operations, by what the dashboard calls them. */
const endings: Readonly<Record<string, string>> = {
  'operation.password-reset': 'reset',
  'operation.password-change': 'change',
  'operation.account-unlock': 'unlock',
};

/** Steps whose refusals people notice, and call the help desk for. */
const noticed = [
  'flow.prove',
  'session.prove',
  'recovery.reset-password',
  'recovery.unlock-account',
  'password.change',
];

/**
 * What one record adds to the counts of its day: `done:reset`, `failed:reset:password-in-history`,
 * `refused:proof-refused`.
 */
export function countOf({ action, outcome }: AuditRecord): string | undefined {
  const ending = endings[action];
  if (ending !== undefined) return outcome === 'done' ? `done:${ending}` : `failed:${ending}:${outcome}`;
  if (outcome === 'ok') return action === 'sign-in.finish' ? 'done:sign-in' : undefined;
  return noticed.includes(action) ? `refused:${outcome}` : undefined;
}

/** Counts of many records, one of each day and portal. */
export function countEntries(entries: readonly AuditEntry[]): DayCounts[] {
  const counted = new Map<string, { day: string; portal: string; counts: Record<string, number> }>();
  for (const { record } of entries) {
    const count = countOf(record);
    if (count === undefined) continue;
    const [day, portal] = [record.at.slice(0, 10), record.portal ?? '-'];
    const here = counted.get(`${day}#${portal}`) ?? { day, portal, counts: {} };
    here.counts[count] = (here.counts[count] ?? 0) + 1;
    counted.set(`${day}#${portal}`, here);
  }
  return [...counted.values()];
}
