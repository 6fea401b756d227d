import { recordText } from '#shared/domain/audit/audit-hash.ts';
import type { SignedHead } from '#shared/domain/audit/verify-chain.ts';
import type { AuditPosition, AuditReading } from '../ports/audit-trail.ts';
import { sha256 } from './audit-writer.ts';

const recordsAtOnce = 1000;
/** More than a day of a very large company. Of a longer pause the newest are signed, and what they are tied to with them. */
const recordsAtMost = 200_000;

/**
 * How far the chain of every writer is that wrote in a time. Read from the trail itself: noting it with every batch would
 * be a fifth of all its writes.
 */
export async function chainEnds(
  trail: Pick<AuditReading, 'page'>,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<SignedHead[]> {
  const range = { from: from.toISOString(), to: to.toISOString() };
  const newest = new Map<string, SignedHead>();
  let start: AuditPosition | undefined;
  let read = 0;
  do {
    const page = await trail.page(range, { limit: recordsAtOnce, isNewestFirst: true, start });
    for (const { record } of page.entries) {
      const { writer, seq, at } = record;
      if (seq <= (newest.get(writer)?.seq ?? -1)) continue;
      newest.set(writer, { writer, seq, at, hash: sha256(recordText(record)) });
    }
    read += page.entries.length;
    start = page.next;
  } while (start && read < recordsAtMost);
  return [...newest.values()];
}
