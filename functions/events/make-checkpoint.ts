import { chainStart } from '#shared/domain/audit/audit-hash.ts';
import { signCheckpoint, verifyCheckpoint } from '#shared/protocol/audit-checkpoint.ts';
import { sha256 } from '../audit/audit-writer.ts';
import { chainEnds } from '../audit/chain-ends.ts';
import type { Log } from '../log.ts';
import type { StoredCheckpoint } from '../ports/audit-trail.ts';
import type { Ports } from '../ports/ports.ts';

export const needsToCheckpoint = ['auditReading', 'checkpoints', 'checkpointKey'] as const;
type CheckpointPorts = Pick<Ports, (typeof needsToCheckpoint)[number]>;

const hourMs = 60 * 60 * 1000;
/** The first one of a trail, or the first after a long pause, goes back no further. */
const longestPauseMs = 30 * 24 * hourMs;
const checkpointsAtOnce = 50;
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
  // Lines may come late: an hour more is read, and what was signed of it is left out.
  const signed = newest
    ? await signedSince(ports.auditReading, newest, { from: new Date(since), to: now })
    : new Map<string, number>();
  const heads = (await chainEnds(ports.auditReading, { from: new Date(since), to: now }))
    .filter(({ writer, seq }) => seq > (signed.get(writer) ?? -1))
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

/** Up to which number of each writer something is signed. */
async function signedSince(
  reading: Pick<Ports['auditReading'], 'checkpoints'>,
  newest: StoredCheckpoint,
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, number>> {
  const options = { limit: checkpointsAtOnce };
  const { checkpoints } = await reading.checkpoints(from.toISOString(), to.toISOString(), options);
  const signed = new Map<string, number>();
  // The index may not know the newest one yet.
  for (const { jws } of [...checkpoints, newest])
    for (const { writer, seq } of (await verifyCheckpoint(jws)).heads)
      if (seq > (signed.get(writer) ?? -1)) signed.set(writer, seq);
  return signed;
}
