import { ChainVerifier } from '#shared/domain/audit/verify-chain.ts';
import type { SignedHead } from '#shared/domain/audit/verify-chain.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import type { AuditPosition, AuditReading, TrailTrouble, TrailWatch } from '../ports/audit-trail.ts';
import { sha256 } from './audit-writer.ts';
import { findGap } from './find-gap.ts';

/** Lines come within seconds; what failed is tried again for some minutes. Until then nothing is missing. */
const graceMs = 15 * 60 * 1000;
/** No instance of a function lives for so long without writing something. */
const endsKeptMs = 24 * 60 * 60 * 1000;
const endsAtMost = 1500;
const recordsAtOnce = 1000;
/** A check costs so much at most; the next one goes on from there. */
const recordsAtMost = 100_000;

/** What is wrong, and how far it was looked at. */
export interface CheckedRecords {
  readonly found: readonly Pick<TrailTrouble, 'finding' | 'gap'>[];
  readonly reached: Pick<TrailWatch, 'until' | 'resume' | 'knownSince' | 'ends'>;
}

/** Follows the chains through what is new. */
export async function checkRecords(
  trail: Pick<AuditReading, 'page'>,
  before: TrailWatch,
  { heads, now }: { heads: readonly SignedHead[]; now: Date },
): Promise<CheckedRecords> {
  const to = new Date(now.getTime() - graceMs).toISOString();
  const { knownSince } = before;
  const from = new Date(Date.parse(before.until) + (before.resume ? 0 : 1)).toISOString();
  if (to <= from) return { found: [], reached: before };
  const chain = new ChainVerifier({ from: knownSince, to }, heads, sha256, before.ends);
  let position: AuditPosition | undefined = before.resume;
  let lastAt = before.until;
  let read = 0;
  do {
    const page = await trail.page({ from, to }, { limit: recordsAtOnce, isNewestFirst: false, start: position });
    for (const entry of page.entries) await chain.add(entry);
    lastAt = page.entries.at(-1)?.record.at ?? lastAt;
    read += page.entries.length;
    position = page.next;
  } while (position && read < recordsAtMost);
  const until = position ? lastAt : to;
  chain.end(until);
  const isOfGap = ({ code }: Finding): boolean => code === 'removed' || code === 'doubtful';
  const found: CheckedRecords['found'][number][] = chain.findings
    .filter((finding) => !isOfGap(finding))
    .map((finding) => ({ finding }));
  // A gap counts when what is missing in it was looked for once more; that it leaves the record before it in doubt says no more.
  for (const each of chain.gaps) {
    const gap = { ...each, since: knownSince };
    for (const finding of await findGap(trail, gap)) found.push({ finding, gap });
  }
  return { found, reached: { until, resume: position, ...keptEnds(chain.ends, { until, knownSince }) } };
}

/** The ends that the next check is tied to. Of writers that are left out it is not said that what they wrote is there. */
function keptEnds(
  ends: readonly SignedHead[],
  { until, knownSince }: { until: string; knownSince: string },
): Pick<TrailWatch, 'ends' | 'knownSince'> {
  const oldest = new Date(Date.parse(until) - endsKeptMs).toISOString();
  const newestFirst = ends.filter(({ at }) => at >= oldest).sort((a, b) => (a.at > b.at ? -1 : 1));
  const [kept, dropped] = [newestFirst.slice(0, endsAtMost), newestFirst[endsAtMost]];
  const since = [knownSince, oldest, ...(dropped ? [dropped.at] : [])].sort().at(-1)!;
  return { ends: kept, knownSince: since };
}
