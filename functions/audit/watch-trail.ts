import type { Finding } from '#shared/domain/audit/finding.ts';
import type { AuditReading, TrailTrouble, TrailWatch, TrailWatchStore } from '../ports/audit-trail.ts';
import { checkCheckpoints } from './check-checkpoints.ts';
import { checkRecords } from './check-records.ts';
import { findGap } from './find-gap.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Lines that could not be kept wait in a queue for so long, and may be given to the trail by hand. */
const soughtMs = 14 * dayMs;
const troublesKeptMs = 30 * dayMs;
const troublesAtMost = 50;

interface WatchPorts {
  readonly auditReading: AuditReading;
  readonly trailWatch: Pick<TrailWatchStore, 'read'>;
}

/**
 * Verifies what was added to the trail since the last time: the same verification that anybody can do with an export, tied
 * to where the last one ended. A gap is looked for once more before it counts, and again each time, for records that come
 * late make it whole.
 * @returns how far the trail is checked now, to be written; what was not known before is `fresh`
 */
export async function watchTrail(
  now: Date,
  { auditReading, trailWatch }: WatchPorts,
): Promise<{ readonly watch: TrailWatch; readonly fresh: readonly TrailTrouble[] }> {
  const before = (await trailWatch.read()) ?? firstWatch(now);
  const foundAt = now.toISOString();
  const signed = await checkCheckpoints(auditReading, before, now);
  const { found, reached } = await checkRecords(auditReading, before, { heads: signed.heads, now });
  const known: TrailTrouble[] = [];
  for (const trouble of before.troubles) known.push(...(await lookAgain(auditReading, trouble, now)));
  const names = new Set(known.map(({ finding }) => nameOf(finding)));
  const fresh = [...signed.findings.map((finding) => ({ finding })), ...found]
    .map((each) => ({ ...each, foundAt }))
    .filter(({ finding }) => !names.has(nameOf(finding)));
  const troubles = [...fresh, ...known].slice(0, troublesAtMost);
  const checkpoint = signed.last;
  return { watch: { ...reached, revision: before.revision + 1, checkedAt: foundAt, checkpoint, troubles }, fresh };
}

const nameOf = ({ code, writer, seq, toSeq }: Finding): string => [code, writer, seq, toSeq].join(' ');

/** Of what was written before somebody began to look nothing is known: it is verified with an export. */
function firstWatch(now: Date): TrailWatch {
  const begin = new Date(now.getTime() - dayMs).toISOString();
  return { revision: 0, checkedAt: begin, until: begin, knownSince: begin, ends: [], troubles: [] };
}

/** A gap may close, or become smaller; everything else stands here for a month, and in every export for ever. */
async function lookAgain(
  trail: Pick<AuditReading, 'page'>,
  trouble: TrailTrouble,
  now: Date,
): Promise<readonly TrailTrouble[]> {
  const { finding, gap, foundAt } = trouble;
  const ageMs = now.getTime() - Date.parse(foundAt);
  if (ageMs > troublesKeptMs) return [];
  if (!gap || ageMs > soughtMs) return [trouble];
  const left = await findGap(trail, gap);
  // Several may have been found in one gap: each goes on as itself.
  const same = left.find((each) => nameOf(each) === nameOf(finding));
  if (same || left.length === 0) return same ? [trouble] : [];
  return finding.code === 'removed' ? left.map((each) => ({ finding: each, gap, foundAt })) : [];
}
