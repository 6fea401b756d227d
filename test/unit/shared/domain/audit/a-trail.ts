import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { newChain, nextEntry } from '#shared/domain/audit/audit-chain.ts';
import type { ChainHead } from '#shared/domain/audit/audit-chain.ts';
import { auditId } from '#shared/domain/audit/audit-record.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { signCheckpoint } from '#shared/protocol/audit-checkpoint.ts';
import type { ExportLine } from '#shared/protocol/audit-export.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A key as KMS has it. */
export function aKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  return {
    privateKey,
    publicKey: { kty, crv, x, y } as PublicKey,
    sign: (input: Uint8Array) =>
      Promise.resolve(new Uint8Array(sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' }))),
  };
}

const writers = ['public', 'user', 'admin'].map((name, index) => `${name}.${String(index).repeat(22)}`);
export const start = Date.parse('2026-11-01T00:00:00.000Z');
export const minute = 60_000;

/** Entries of several writers in the order of time. @param steps which writer writes, a minute apart */
export function entriesOf(steps: readonly number[]): { entries: AuditEntry[]; heads: ChainHead[] } {
  const heads = writers.map(newChain);
  const entries = steps.map((step, index) => {
    const at = new Date(start + index * minute).toISOString();
    const made = nextEntry(
      heads[step]!,
      {
        event: {
          at,
          action: 'flow.prove',
          outcome: 'ok',
          actor: { kind: 'person' },
          portal: 'demo',
          request: `r${index}`,
        },
        personal: { salt: 's'.repeat(22), person: `person-${step}`, address: '192.0.2.1' },
      },
      sha256,
    );
    heads[step] = made.head;
    return made.entry;
  });
  entries.sort((a, b) => (auditId(a.record) < auditId(b.record) ? -1 : 1));
  return { entries, heads };
}

/** The lines of an export, with a checkpoint every `every` entries and one at the end. */
export async function exportOf(
  steps: readonly number[],
  { every = 5, key = aKey() }: { every?: number; key?: ReturnType<typeof aKey> } = {},
): Promise<ExportLine[]> {
  const { entries } = entriesOf(steps);
  const checkpoints: string[] = [];
  for (let count = every; count - every < steps.length; count += every) {
    const { heads } = entriesOf(steps.slice(0, count));
    checkpoints.push(
      await signCheckpoint(
        {
          ...{ version: 1, stage: 'test', number: checkpoints.length },
          at: new Date(start + count * minute).toISOString(),
          prev: checkpoints.length === 0 ? 'start' : sha256(checkpoints.at(-1)!),
          heads: heads
            .filter(({ seq }) => seq >= 0)
            .map(({ writer, seq, hash, at }) => ({ writer, seq, hash, at: at! })),
        },
        key,
      ),
    );
  }
  return [
    {
      ...{ type: 'export', version: 1, stage: 'test' },
      ...{ from: new Date(start).toISOString(), to: new Date(start + 1e9).toISOString() },
    },
    ...checkpoints.map((jws) => ({ type: 'checkpoint' as const, jws })),
    ...entries.map((entry) => ({ type: 'record' as const, ...entry })),
    { type: 'end', records: entries.length },
  ];
}
