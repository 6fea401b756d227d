import { chainStart } from '#shared/domain/audit/audit-hash.ts';
import { signCheckpoint, verifyCheckpoint } from '#shared/protocol/audit-checkpoint.ts';
import { sha256 } from '../audit/audit-writer.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';

export const needsToCheckpoint = ['auditHeads', 'checkpoints', 'checkpointKey'] as const;
type CheckpointPorts = Pick<Ports, (typeof needsToCheckpoint)[number]>;

const hourMs = 60 * 60 * 1000;
/** Heads are kept for longer. */
const longestPauseMs = 30 * 24 * hourMs;
const headsAtMost = 1000;

/**
 * Signs how far every writer is that was heard of since the last checkpoint, so that what they wrote can no longer be
 * changed or cut off unseen. Nothing new: no checkpoint.
 * @returns how many were signed
 */
export async function makeCheckpoint(
  { stage, now, log }: { stage: string; now: Date; log: Log },
  ports: CheckpointPorts,
): Promise<number> {
  const newest = await ports.checkpoints.newest();
  const earliestMs = now.getTime() - longestPauseMs;
  const since = newest ? Math.max(Date.parse(newest.at) - hourMs, earliestMs) : earliestMs;
  const signed = newest ? (await verifyCheckpoint(newest.jws)).heads : [];
  const isNew = (writer: string, seq: number): boolean =>
    !signed.some((head) => head.writer === writer && head.seq >= seq);
  const heads = (await ports.auditHeads.since(new Date(since), now))
    .filter(({ writer, seq }) => isNew(writer, seq))
    .sort((a, b) => (a.writer < b.writer ? -1 : 1));
  let before = newest;
  for (let first = 0; first < heads.length; first += headsAtMost) {
    const number = before ? before.number + 1 : 0;
    const jws = await signCheckpoint(
      {
        ...{ version: 1, stage, number, at: now.toISOString() },
        prev: before ? sha256(before.jws) : chainStart,
        heads: heads.slice(first, first + headsAtMost),
      },
      { sign: (input) => ports.checkpointKey.sign(input), publicKey: await ports.checkpointKey.publicKey() },
    );
    before = { number, at: now.toISOString(), jws };
    // Two at once: the other one was first, and signed the same.
    if (!(await ports.checkpoints.add(before))) return first / headsAtMost;
    log.info('audit-checkpoint', { number, writers: heads.length });
  }
  return Math.ceil(heads.length / headsAtMost);
}
