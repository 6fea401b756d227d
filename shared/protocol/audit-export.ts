import * as z from 'zod';
import { AuditEntry } from '../domain/audit/audit-record.ts';
import { ChainVerifier } from '../domain/audit/verify-chain.ts';
import type { HashTextAnyhow } from '../domain/audit/verify-chain.ts';
import type { Finding } from '../domain/audit/finding.ts';
import { CheckpointChain } from './checkpoint-chain.ts';

/** The lines of an export, in this order: what it holds, checkpoints, records by time, the end. */
export const ExportLine = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('export'),
    version: z.literal(1),
    stage: z.string().max(40),
    /** All records from here to there, both taken in. */
    from: z.iso.datetime(),
    to: z.iso.datetime(),
  }),
  z.strictObject({ type: z.literal('checkpoint'), jws: z.string().max(400_000) }),
  AuditEntry.extend({ type: z.literal('record') }),
  z.strictObject({ type: z.literal('end'), records: z.int().min(0) }),
]);
export type ExportLine = z.infer<typeof ExportLine>;

/** What came out of verifying an export. */
export interface ExportReport {
  readonly records: number;
  /** Of them, those whose personal part was erased. */
  readonly erased: number;
  readonly checkpoints: number;
  /** Records at the end that no checkpoint speaks of yet: nobody could see that more were cut off. */
  readonly unconfirmed: number;
  /** Of the keys that signed the checkpoints: to be compared with one that was not in the file. */
  readonly fingerprints: readonly string[];
  readonly findings: readonly Finding[];
  readonly from?: string;
  readonly to?: string;
}

/**
 * Verifies an export from the file alone, line by line.
 * @param options `fingerprint`: of the key that must have signed the checkpoints; `onProgress`: told the number of records
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  hash: HashTextAnyhow,
  options: { readonly fingerprint?: string; readonly onProgress?: (records: number) => void } = {},
): Promise<ExportReport> {
  const findings: Finding[] = [];
  const signed = new CheckpointChain(hash, options.fingerprint);
  let range: { from: string; to: string } | undefined;
  let chain: ChainVerifier | undefined;
  let announced: number | undefined;
  let number = 0;

  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const line = readLine(text);
    const isLate = line?.type === 'checkpoint' && chain !== undefined;
    if (!line || announced !== undefined || isLate || (line.type === 'export') !== (range === undefined)) {
      findings.push({ code: 'unreadable', seq: number });
      continue;
    }
    if (line.type === 'export') range = line;
    else if (line.type === 'checkpoint') await signed.add(line.jws);
    else if (line.type === 'end') announced = line.records;
    else {
      chain ??= new ChainVerifier(range!, signed.heads, hash);
      await chain.add({ record: line.record, ...(line.personal && { personal: line.personal }) });
      if (chain.records % 500 === 0) options.onProgress?.(chain.records);
    }
  }
  chain ??= range && new ChainVerifier(range, signed.heads, hash);
  const unconfirmed = chain?.end() ?? 0;
  if (announced === undefined || announced !== (chain?.records ?? 0)) findings.push({ code: 'cut-off', seq: number });
  return {
    ...{ records: chain?.records ?? 0, erased: chain?.erased ?? 0, unconfirmed },
    checkpoints: signed.checkpoints,
    fingerprints: [...signed.fingerprints],
    findings: [...signed.findings, ...findings, ...(chain?.findings ?? [])],
    ...(range && { from: range.from, to: range.to }),
  };
}

function readLine(text: string): ExportLine | undefined {
  try {
    return ExportLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
