import { ChainVerifier } from '#shared/domain/audit/verify-chain.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import type { AuditPosition, AuditReading, TrailTrouble } from '../ports/audit-trail.ts';
import { sha256 } from './audit-writer.ts';

const recordsAtOnce = 1000;
/** What lies between the two ends of a gap is of a few seconds, mostly. */
const readsAtMost = 10;

/**
 * Looks for the records of a gap: lines of a log come in batches, and one batch may be later than the one after it.
 * @returns what is wrong there still; nothing once all of them have come, and fit
 */
export async function findGap(
  trail: Pick<AuditReading, 'page'>,
  { before, last, since }: NonNullable<TrailTrouble['gap']>,
): Promise<Finding[]> {
  const range = { from: before?.at ?? since, to: last.at };
  const chain = new ChainVerifier(range, [last], sha256, before ? [before] : []);
  let start: AuditPosition | undefined;
  for (let read = 0; read < readsAtMost; read += 1) {
    const page = await trail.page(range, { limit: recordsAtOnce, isNewestFirst: false, start });
    for (const entry of page.entries) {
      const { writer, seq } = entry.record;
      if (writer === last.writer && seq > (before?.seq ?? -1) && seq <= last.seq) await chain.add(entry);
    }
    start = page.next;
    if (!start) break;
  }
  chain.end();
  // Of one before a gap nothing says more than the gap does.
  return chain.findings.filter(({ code }) => code !== 'doubtful');
}
