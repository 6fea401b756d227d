import * as z from 'zod';
import type { ExportLine } from '#shared/protocol/audit-export.ts';
import type { AuditSearch } from '../ports/audit-trail.ts';

const checkpointsAtOnce = 50;
const recordsAtOnce = 400;
/** Checkpoints come later than what they confirm. */
const laterMs = 24 * 60 * 60 * 1000;

/** How far an export is: checkpoints first, then records. */
export const ExportPosition = z.discriminatedUnion('part', [
  z.object({ part: z.literal('checkpoints'), after: z.int().min(0) }),
  z.object({
    part: z.literal('records'),
    /** Of the records that were given so far. */
    count: z.int().min(0),
    start: z.object({ period: z.string().max(7), after: z.string().max(120).optional() }).optional(),
  }),
]);
export type ExportPosition = z.infer<typeof ExportPosition>;

/** One page of an export: as lines, and where the next one begins. */
export async function exportAudit(
  search: AuditSearch,
  { stage, from, to }: { stage: string; from: string; to: string },
  position?: ExportPosition,
): Promise<{ lines: ExportLine[]; next?: ExportPosition }> {
  if (position?.part === 'records') {
    const options = { limit: recordsAtOnce, start: position.start, isNewestFirst: false };
    const { entries, next } = await search.page({ from, to }, options);
    const count = position.count + entries.length;
    const lines = entries.map((entry): ExportLine => ({ type: 'record', ...entry }));
    if (next) return { lines, next: { part: 'records', count, start: next } };
    return { lines: [...lines, { type: 'end', records: count }] };
  }
  const until = new Date(Date.parse(to) + laterMs).toISOString();
  const page = await search.checkpoints(from, until, { limit: checkpointsAtOnce, after: position?.after });
  const lines = page.checkpoints.map(({ jws }): ExportLine => ({ type: 'checkpoint', jws }));
  return {
    lines: position ? lines : [{ type: 'export', version: 1, stage, from, to }, ...lines],
    next: page.next === undefined ? { part: 'records', count: 0 } : { part: 'checkpoints', after: page.next },
  };
}
