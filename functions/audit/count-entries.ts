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

/** What a person gained (1) or lost (-1) to prove who they are by, besides their mailbox and what they know. */
export function meansChangedBy({ action, outcome }: AuditRecord): 1 | -1 | 0 {
  if (outcome !== 'ok') return 0;
  if (gained.includes(action)) return 1;
  return lost.includes(action) ? -1 : 0;
}

const gained = ['token.confirm', 'token.register-existing', 'token.assign', 'passkey.register', 'push.register'];
const lost = ['token.remove', 'token.unassign', 'passkey.remove', 'push.remove'];
