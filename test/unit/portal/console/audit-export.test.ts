import { describe, expect, it } from '@jest/globals';
import { csvHead, csvLine } from '#portal/console/pages/audit/as-csv.ts';
import { momentsOf } from '#portal/console/pages/audit/day-range.ts';
import { readFileLines, sha256 as inBrowser } from '#portal/console/pages/audit/read-file.ts';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import { exportOf, sha256 } from '#test/unit/shared/domain/audit/a-trail.ts';

describe('an export in the browser', () => {
  it('is read from a file line by line and verified with the browser’s own hash', async () => {
    const lines = await exportOf([0, 1, 2, 0, 1]);
    const file = new Blob([lines.map((line) => `${JSON.stringify(line)}\n`).join('')]);
    expect(await verifyExport(readFileLines(file), inBrowser)).toMatchObject({ records: 5, findings: [] });
    expect(await inBrowser('ä')).toBe(sha256('ä'));
  });

  it('as a table has one line a record, and nothing in it becomes a formula', async () => {
    const [record] = (await exportOf([0])).filter((line) => line.type === 'record');
    const named = { ...record!.record, actor: { kind: 'administrator', id: 'a', name: '=HYPERLINK("x")' } };
    const line = csvLine(JSON.stringify({ ...record, record: named }))!;
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect(line.split('","')).toHaveLength(csvHead.split(',').length);
    expect(csvLine(JSON.stringify({ type: 'end', records: 1 }))).toBeUndefined();
  });

  it('takes whole days, and only in their order', () => {
    const moments = momentsOf({ from: '2026-11-20', to: '2026-11-21' })!;
    expect(Date.parse(moments.to) - Date.parse(moments.from)).toBe(2 * 86_400_000 - 1);
    expect(momentsOf({ from: '2026-11-22', to: '2026-11-21' })).toBeUndefined();
    expect(momentsOf({ from: '', to: '2026-11-21' })).toBeUndefined();
  });
});
