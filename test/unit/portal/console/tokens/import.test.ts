import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnOf, withColumn } from '#portal/console/pages/tokens/import/columns.ts';
import { failedTable } from '#portal/console/pages/tokens/import/failed-list.ts';
import { decodeText, readFile } from '#portal/console/pages/tokens/import/read-file.ts';
import { csvLines } from '#shared/domain/token-import/csv-lines.ts';

describe('a file that is chosen', () => {
  const text = 'Gerät,Seed\nÄ1,00';
  const utf16 = (isBigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBigEndian ? bytes.swap16() : bytes;
  };
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 of Windows', utf16(false)],
    ['UTF-16, the other way', utf16(true)],
    ['Western European', Buffer.from(text, 'latin1')],
  ])('is read as %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is not read at all when it is larger than any list of devices', async () => {
    const file = { size: 33_000_000, arrayBuffer: () => Promise.reject(new Error('it was read')) };
    expect(await readFile(file as unknown as File)).toBe('too-large');
  });
});

describe('a column that is chosen for the secret', () => {
  it('takes the place of whichever was guessed', () => {
    const guessed = { serial: 0, 'secret-hex': 1, 'secret-base32': 2 };
    expect(columnOf(guessed, 'secret')).toBe(1);
    expect(withColumn(guessed, 'secret', 3)).toEqual({ serial: 0, secret: 3 });
    expect(withColumn(guessed, 'secret', undefined)).toEqual({ serial: 0 });
    expect(withColumn(guessed, 'serial', 5)).toEqual({ ...guessed, serial: 5 });
  });
});

describe('the list of what was not imported', () => {
  const headings = ['Line', 'Serial', 'Why'] as const;

  it('W7: is a table whatever a heading of the file says, and no formula for a program that opens it', () => {
    const table = failedTable([{ at: 2, serial: undefined, reason: '=HYPERLINK("http://x";"y"): wrong' }], headings);
    expect(table.split('\r\n')[1]).toBe(`"2";"";"'=HYPERLINK(""http://x"";""y""): wrong"`);
  });

  it('comes back line by line', () => {
    const word = fc.string({ unit: fc.constantFrom(...'a";,é =+') }).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (reasons) => {
        const failed = reasons.map((reason, index) => ({ at: index + 2, serial: 'A1', reason }));
        const lines = csvLines(failedTable(failed, headings), ';');
        expect(lines).toHaveLength(reasons.length + 1);
        for (const { cells } of lines) expect(cells).toHaveLength(3);
      }),
    );
  });
});
