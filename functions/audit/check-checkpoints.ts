import type { Finding } from '#shared/domain/audit/finding.ts';
import type { SignedHead } from '#shared/domain/audit/verify-chain.ts';
import { CheckpointChain } from '#shared/protocol/checkpoint-chain.ts';
import type { AuditReading, TrailWatch } from '../ports/audit-trail.ts';
import { sha256 } from './audit-writer.ts';

const checkpointsAtOnce = 50;

/** What was signed, what is wrong with it, and the last of it. */
export interface CheckedCheckpoints {
  readonly heads: readonly SignedHead[];
  readonly findings: readonly Finding[];
  readonly last: TrailWatch['checkpoint'];
}

/** What was signed since the last checkpoint that was seen, with that one: it must still be there. */
export async function checkCheckpoints(
  trail: Pick<AuditReading, 'checkpoints'>,
  { checkpoint, until }: TrailWatch,
  now: Date,
): Promise<CheckedCheckpoints> {
  const chain = new CheckpointChain(sha256);
  let last: TrailWatch['checkpoint'] = checkpoint;
  let after: number | undefined;
  let isFirst = true;
  do {
    const from = checkpoint?.at ?? until;
    const page = await trail.checkpoints(from, now.toISOString(), { limit: checkpointsAtOnce, after });
    for (const { jws, at } of page.checkpoints) {
      await chain.add(jws);
      if (isFirst && checkpoint && chain.last?.hash !== checkpoint.hash)
        chain.findings.push({ code: 'checkpoint-removed', seq: checkpoint.number, at: checkpoint.at });
      isFirst = false;
      if (chain.last) last = { ...chain.last, at };
    }
    after = page.next;
  } while (after !== undefined);
  if (isFirst && checkpoint) {
    chain.findings.push({ code: 'checkpoint-removed', seq: checkpoint.number, at: checkpoint.at });
    last = undefined;
  }
  return { heads: chain.heads, findings: chain.findings, last };
}
