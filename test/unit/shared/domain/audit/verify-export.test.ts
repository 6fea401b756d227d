import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextEntry } from '#shared/domain/audit/audit-chain.ts';
import type { AuditEntry, AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import type { ExportLine } from '#shared/protocol/audit-export.ts';
import { fingerprintOf } from '#shared/protocol/key-statement.ts';
import { aKey, exportOf, minute, sha256, start } from './a-trail.ts';

const verify = (lines: readonly ExportLine[], options = {}) =>
  verifyExport(
    lines.map((line) => JSON.stringify(line)),
    sha256,
    options,
  );
type RecordLine = Extract<ExportLine, { type: 'record' }>;
const recordsIn = (lines: readonly ExportLine[]): RecordLine[] => lines.filter((line) => line.type === 'record');

/** The same export with other records in it, and an end that agrees with them: who cheats is careful. */
const withRecords = (lines: readonly ExportLine[], records: readonly RecordLine[]): ExportLine[] => [
  ...lines.filter(({ type }) => type === 'export' || type === 'checkpoint'),
  ...records,
  { type: 'end', records: records.length },
];

const names = ({ writer, seq, toSeq = seq }: Finding, record: AuditRecord): boolean =>
  writer === record.writer && seq! <= record.seq && record.seq <= toSeq!;

const steps = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 25 });
const trail = fc.record({ steps, at: fc.nat(), every: fc.integer({ min: 2, max: 12 }) });
const key = aKey();

const changes: { [Field in keyof AuditRecord]?: (record: AuditRecord) => AuditRecord[Field] } = {
  at: ({ at }) => new Date(Date.parse(at) + 2.5 * minute).toISOString(),
  action: () => 'recovery.reset-password',
  outcome: () => 'proof-refused',
  actor: () => ({ kind: 'operator', id: 'eve' }),
  portal: () => undefined,
  object: () => 'more',
  request: ({ request }) => `${request}x`,
  writer: () => `eve.${'e'.repeat(22)}`,
  seq: ({ seq }) => seq + 1,
  prev: () => sha256('something'),
  prevAt: () => new Date(start - minute).toISOString(),
  personal: () => sha256('nobody'),
};

describe('verifying an export', () => {
  it('finds nothing wrong with what was written, and confirms all of it', async () => {
    const report = await verify(await exportOf([0, 1, 1, 2, 0, 0, 1], { key, every: 3 }));
    expect(report).toMatchObject({ records: 7, erased: 0, checkpoints: 3, unconfirmed: 0, findings: [] });
    expect(report.fingerprints).toEqual([await fingerprintOf(key.publicKey)]);
  });

  it.each(Object.keys(changes) as (keyof AuditRecord)[])('names the record whose %s was changed', async (field) => {
    await fc.assert(
      fc.asyncProperty(trail, async ({ steps, at, every }) => {
        const lines = await exportOf(steps, { key, every });
        const records = recordsIn(lines);
        const chosen = records[at % records.length]!;
        const changed = { ...chosen, record: { ...chosen.record, [field]: changes[field]!(chosen.record) } };
        const { findings } = await verify(
          withRecords(
            lines,
            records.map((each) => (each === chosen ? changed : each)),
          ),
        );
        // By what it was, or by what it says that it is.
        const isNamed = (finding: Finding) => names(finding, chosen.record) || names(finding, changed.record);
        expect(findings.some(isNamed)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('names the record that was removed', async () => {
    await fc.assert(
      fc.asyncProperty(trail, async ({ steps, at, every }) => {
        const lines = await exportOf(steps, { key, every });
        const records = recordsIn(lines);
        const [chosen] = records.splice(at % records.length, 1);
        const { findings } = await verify(withRecords(lines, records));
        expect(findings).toContainEqual(expect.objectContaining({ code: 'removed', writer: chosen!.record.writer }));
        expect(findings.some((finding) => names(finding, chosen!.record))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('names one of two records that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(trail, async ({ steps, at, every }) => {
        const lines = await exportOf(steps, { key, every });
        const records = recordsIn(lines);
        const first = at % (records.length - 1);
        const pair = [records[first]!, records[first + 1]!];
        records.splice(first, 2, pair[1]!, pair[0]!);
        const { findings } = await verify(withRecords(lines, records));
        expect(findings).toContainEqual(expect.objectContaining({ code: 'reordered' }));
        expect(findings.some((finding) => pair.some(({ record }) => names(finding, record)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('names all that may have been rewritten when every link was made anew', async () => {
    const lines = await exportOf([0, 0, 0, 0, 0, 0, 0, 0], { key, every: 4 });
    const records = recordsIn(lines);
    let head = { writer: records[0]!.record.writer, seq: 4, hash: '', at: records[4]!.record.at };
    const forged: AuditEntry[] = [];
    head.hash = records[5]!.record.prev;
    for (const { record, personal } of records.slice(5)) {
      const { at, action, actor } = record;
      const made = nextEntry(head, { event: { at, action, actor, outcome: 'forged' }, personal: personal! }, sha256);
      forged.push(made.entry);
      head = made.head as typeof head;
    }
    const tampered = [...records.slice(0, 5), ...forged.map((entry) => ({ type: 'record' as const, ...entry }))];
    const { findings } = await verify(withRecords(lines, tampered));
    expect(findings).toEqual([expect.objectContaining({ code: 'changed', seq: 4, toSeq: 7 })]);
  });

  it('sees that a whole writer, the end of one, or the whole trail is gone', async () => {
    const lines = await exportOf([0, 1, 0, 1, 0, 1], { key, every: 3 });
    const records = recordsIn(lines);
    const last = records.at(-1)!.record;
    const withoutEnd = await verify(withRecords(lines, records.slice(0, -1)));
    expect(withoutEnd.findings).toEqual([
      expect.objectContaining({ code: 'doubtful', writer: last.writer, seq: 1 }),
      expect.objectContaining({ code: 'removed', writer: last.writer, seq: 2 }),
    ]);
    const withoutOne = withRecords(
      lines,
      records.filter(({ record }) => record.writer !== last.writer),
    );
    expect((await verify(withoutOne)).findings).toEqual([
      expect.objectContaining({ code: 'removed', writer: last.writer, seq: 0, toSeq: 2 }),
    ]);
    expect((await verify(withRecords(lines, []))).findings).toHaveLength(2);
  });

  it('says what cannot be seen: the end since the last checkpoint', async () => {
    const lines = await exportOf([0, 0, 0, 0, 0, 0], { key, every: 3 });
    const [last] = lines.filter(({ type }) => type === 'checkpoint').slice(-1);
    const report = await verify(lines.filter((line) => line !== last));
    expect(report).toMatchObject({ unconfirmed: 3, findings: [] });
  });

  it('stays whole when personal parts are erased, and finds one that was exchanged', async () => {
    const lines = await exportOf([0, 1, 0, 1], { key });
    const erased = recordsIn(lines).map(({ personal, ...rest }) =>
      personal?.person === 'person-1' ? rest : { ...rest, personal: personal! },
    );
    expect(await verify(withRecords(lines, erased as RecordLine[]))).toMatchObject({ erased: 2, findings: [] });
    const blamed = recordsIn(lines).map((line) => ({ ...line, personal: { ...line.personal!, person: 'somebody' } }));
    expect((await verify(withRecords(lines, [blamed[0]!, ...recordsIn(lines).slice(1)]))).findings).toEqual([
      expect.objectContaining({ code: 'personal-changed', seq: 0 }),
    ]);
  });

  it('is not content with checkpoints of another key, with gaps among them, or with changed ones', async () => {
    const fingerprint = await fingerprintOf(key.publicKey);
    const foreign = await exportOf([0, 1, 0], { key: aKey() });
    expect((await verify(foreign, { fingerprint })).findings[0]).toMatchObject({ code: 'checkpoint-other-key' });
    const lines = await exportOf([0, 1, 0, 1, 0, 1], { key, every: 2 });
    const gap = await verify(
      lines.filter((_, index) => index !== 2),
      { fingerprint },
    );
    expect(gap.findings).toEqual([expect.objectContaining({ code: 'checkpoint-removed', seq: 1 })]);
    const changed = lines.map((line, index) =>
      index === 2 && line.type === 'checkpoint' ? { ...line, jws: line.jws.replace(/.\./, 'x.') } : line,
    );
    expect((await verify(changed)).findings[0]).toMatchObject({ code: 'checkpoint-forged', seq: 1 });
  });

  it('doubts a record whose next one is missing, for it could have been changed unseen, unless a checkpoint knows it', async () => {
    const lines = await exportOf([0, 0, 0, 0, 0], { key, every: 5 });
    const records = recordsIn(lines);
    const codes = async (removed: number) =>
      (await verify(withRecords(lines, records.toSpliced(removed, 1)))).findings.map(({ code, seq }) => [code, seq]);
    expect(await codes(2)).toEqual([
      ['doubtful', 1],
      ['removed', 2],
    ]);
    const often = await exportOf([0, 0, 0, 0], { key, every: 2 });
    const { findings } = await verify(withRecords(often, recordsIn(often).toSpliced(2, 1)));
    expect(findings).toEqual([expect.objectContaining({ code: 'removed', seq: 2 })]);
  });

  it('sees that a file was cut off, also between two lines', async () => {
    const lines = await exportOf([0, 1, 0], { key });
    expect((await verify(lines.slice(0, -1))).findings).toEqual([expect.objectContaining({ code: 'cut-off' })]);
    const half = [...lines.slice(0, -1).map((line) => JSON.stringify(line)), '{"type":"rec'];
    const report = await verifyExport(half, sha256);
    expect(report.findings.map(({ code }) => code)).toEqual(['unreadable', 'cut-off']);
  });

  it('takes a part of the trail, and sees when that part does not begin where it says', async () => {
    const lines = await exportOf([0, 0, 0, 0, 0, 0], { key, every: 6 });
    const from = new Date(start + 2 * minute).toISOString();
    const part = lines.map((line) => (line.type === 'export' ? { ...line, from } : line));
    expect((await verify(withRecords(part, recordsIn(lines).slice(2)))).findings).toEqual([]);
    expect((await verify(withRecords(part, recordsIn(lines).slice(3)))).findings).toEqual([
      expect.objectContaining({ code: 'removed', toSeq: 2 }),
    ]);
  });
});
