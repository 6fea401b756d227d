import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { AuditEntry, AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { total } from '../ports/statistics.ts';
import type { StatisticsCounters } from '../ports/statistics.ts';
import { sha256 } from './audit-writer.ts';

/** A passkey, an app or a device, a phone: who has one is enrolled. Not their mailbox, nor what they know. */
const means: readonly FactorId[] = ['passkey', 'token-code', 'push'];

/** After which operations somebody may have their first one, or none any more, whoever carried them out. */
export const changesMeans = [
  ...(['token.confirm', 'token.register-existing', 'token.assign', 'token.unassign', 'token.remove'] as const),
  ...(['passkey.register', 'passkey.remove', 'push.answer', 'push.remove', 'user-issue.verify'] as const),
  ...(['stock.assign', 'stock.release', 'stock.withdraw', 'person.remove-passkey', 'person.remove-phone'] as const),
  ...(['admin-token.disable', 'admin-token.enable', 'admin-token.unassign', 'admin-token.revoke'] as const),
] as const satisfies readonly RegisteredAction['id'][];

/** A sign-in changes none: it is when a count that went wrong, for whatever reason, is put right. */
const lookedAt: readonly string[] = [...changesMeans, 'sign-in.finish' satisfies RegisteredAction['id']];

/**
 * Keeps the count of people who are enrolled. What counts is how somebody is on record at this moment, and whether they are
 * counted already: so records may come again, in any order, or not at all, and the next one about that person puts it right.
 */
export async function countEnrolled(
  { people, statistics }: { readonly people: PeopleDirectory; readonly statistics: StatisticsCounters },
  entries: readonly AuditEntry[],
): Promise<void> {
  const touched = new Map<string, AuditRecord>();
  for (const { record, personal } of entries) {
    const isOfUse = record.outcome === 'ok' && lookedAt.includes(record.action);
    if (isOfUse && personal?.person !== undefined) touched.set(personal.person, record);
  }
  for (const [id, record] of touched) {
    const person = await people.findById(id);
    const isEnrolled = means.some((factor) => person?.enrolled?.includes(factor));
    const portal = record.portal ?? person?.tokenPortals?.[0] ?? '-';
    await count(statistics, { person: sha256(id), isEnrolled, portal, day: record.at.slice(0, 10) });
  }
}

async function count(
  statistics: StatisticsCounters,
  { person, isEnrolled, portal, day }: { person: string; isEnrolled: boolean; portal: string; day: string },
): Promise<void> {
  const change = await statistics.noteEnrolled(person, isEnrolled, portal);
  if (!change) return;
  const counts = { portal: change.portal, counts: { enrolled: change.by } };
  try {
    await statistics.add({ day: total, ...counts });
  } catch (error) {
    // Not counted, so not noted either: the lines come again.
    await statistics.noteEnrolled(person, !isEnrolled, change.portal);
    throw error;
  }
  await statistics.add({ day, ...counts });
}
