import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLines, csvSeparators } from '#shared/domain/token-import/csv-lines.ts';
import { readCsv, unusedHeadings } from '#shared/domain/token-import/read-csv.ts';
import type { CsvChoices } from '#shared/domain/token-import/read-csv.ts';

const hex = '3132333435363738393031323334353637383930';
const other = '69cfb9202438ca68964ec3244bfa4843d073a43b';
const base32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const read = (lines: readonly string[], choices?: CsvChoices) => {
  const csv = readCsv(lines.join('\n'), choices);
  if (!csv.ok) return csv.error.code;
  return csv.value.entries.map(({ at, serial, device }) => {
    if (!device.ok) return [at, serial, device.error.code, device.error.column];
    const { kind, secret, counter } = device.value;
    return [at, serial, ...Object.values(kind), counter, secret.reveal()];
  });
};

describe('a table of devices', () => {
  it.each([
    ['our own columns', ['serial,secret_hex', `ab-12 34,${hex}`]],
    ['semicolons, quotes, and the mark of Windows', ['\uFEFF"Serial";"Secret"', `"AB1234";"${hex}"\r`]],
    ['tabs', ['Serial\tSeed', `AB1234\t${hex}`]],
    [
      'a separator that it names, as Excel does',
      ['sep=;', 'serial,x;seed', `AB1234;${hex}`],
      { columns: { serial: 0, secret: 1 } },
    ],
    ['base32 under the same heading', ['Token Serial,Secret Key', `AB1234,${base32.toLowerCase()}`]],
    [
      'names, in other columns than ours',
      [
        'upn,serial number,secret key,time interval,manufacturer,model',
        `ann@corp.example,AB1234,${base32},30,Acme,OTP`,
      ],
    ],
    ['no headings at all', [`AB1234,${hex}`]],
    ['columns that are chosen', ['a,b', `${hex},AB1234`], { columns: { serial: 1, 'secret-hex': 0 } }],
    ['comments and blank lines', ['# made for us', 'serial,seed', '', `AB1234,${hex}`, '  ']],
  ] satisfies [string, string[], CsvChoices?][])(
    '%s',
    (...[, lines, choices = {}]: [string, string[], CsvChoices?]) => {
      expect(read(lines, choices)).toEqual([[expect.any(Number), 'AB1234', 'totp', 'sha1', 6, 30, undefined, base32]]);
    },
  );

  it('serial, secret, type and digits by their names, in any order', () => {
    const lines = ['digits,OTP type,seed,serial', `8,HOTP,${hex},A1`, `6,OATH-TOTP,${other},A2`, `6,,${other},A3`];
    expect(read(lines)).toEqual([
      [2, 'A1', 'hotp', 'sha1', 8, 0, base32],
      [3, 'A2', 'totp', 'sha1', 6, 30, undefined, expect.any(String)],
      [4, 'A3', 'totp', 'sha1', 6, 30, undefined, expect.any(String)],
    ]);
  });

  it('lines without headings, as programs for keys write them: what is what is seen from all of them', () => {
    const lines = [
      '# serial,identity,private,secret,access,time,',
      `508327,,0,${other},,2013-12-12T08:41:07,`,
      `1382042,,0,${hex},,2013-12-12T08:41:17,`,
    ];
    const otherwise = { type: 'hotp' };
    expect(read(lines, { otherwise })).toEqual([
      [2, '508327', 'hotp', 'sha1', 6, 0, expect.any(String)],
      [3, '1382042', 'hotp', 'sha1', 6, 0, base32],
    ]);
  });

  it('what a file leaves out is decided for all of it', () => {
    const lines = ['serial,hexseed', `2600124809778,${hex}`];
    expect(read(lines, { otherwise: { period: '60', algorithm: 'HMAC-SHA256', digits: '8' } })).toEqual([
      [2, '2600124809778', 'totp', 'sha256', 8, 60, undefined, base32],
    ]);
  });

  it('tells each wrong line by its number and its column, and reads the others', () => {
    const lines = [
      'serial,secret_hex,secret_base32,type,digits,period,counter,suite',
      `A1,${hex},,totp,7,,,`,
      `A!?,${hex},,,,,,`,
      `,${hex},,,,,,`,
      `A2,${hex},${base32},,,,,`,
      'A3,31323334,,,,,,',
      'A4,,not base 32!,,,,,',
      `A5,${hex},,ocra,,,,OCRA-1:HOTP-SHA1-6:QN08-PSHA1`,
      `A6,${hex},,hotp,,,1.5,`,
      `A7,${hex},,totp,,45,,`,
      `A8,${hex},,constructor,,,,`,
      'A9',
      `"A10,${hex}`,
      `A11,${hex},,,,,,`,
      `a-11,${hex},,,,,,`,
    ];
    expect(read(lines)).toEqual([
      [2, 'A1', 'bad-digits', 'digits'],
      [3, undefined, 'bad-serial', 'serial'],
      [4, undefined, 'no-serial', 'serial'],
      [5, 'A2', 'several-secrets', undefined],
      [6, 'A3', 'secret-too-short', 'secret_hex'],
      [7, 'A4', 'bad-secret', 'secret_base32'],
      [8, 'A5', 'unaskable-suite', 'suite'],
      [9, 'A6', 'bad-counter', 'counter'],
      [10, 'A7', 'bad-period', 'period'],
      [11, 'A8', 'bad-type', 'type'],
      [12, 'A9', 'no-secret', undefined],
      [13, undefined, 'bad-quotes', undefined],
      [14, 'A11', 'totp', 'sha1', 6, 30, undefined, base32],
      [15, 'A11', 'twice', undefined],
    ]);
    expect(JSON.stringify(readCsv(lines.join('\n')))).not.toMatch(/31323334|GEZDG/);
  });

  it('says what it lacks, and which headings it does not use', () => {
    expect(read(['serial,secret'])).toBe('empty');
    expect(read(['device,secret', `A1,${hex}`])).toBe('no-serial-column');
    expect(read(['serial,password', 'A1,x'])).toBe('no-secret-column');
    expect(read(['serial', ...Array.from({ length: 20_001 }, () => 'x')])).toBe('too-many');
    const csv = readCsv(`serial,seed,Owner\nA1,${hex},Ann`);
    expect(csv.ok && unusedHeadings(csv.value)).toEqual(['Owner']);
  });
});

describe('the lines of any text', () => {
  const text = fc
    .array(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', '\r', '#', ' ', 'a', '7', hex, '\uFEFF'))
    .map((parts) => parts.join(''));
  const separator = fc.constantFrom(...csvSeparators);

  it('are all told, and none is lost', () => {
    fc.assert(
      fc.property(text, separator, (each, by) => {
        const physical = each.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        const expected = physical.flatMap((line, index) => (/^\s*(#|$)/.test(line) ? [] : [index + 1]));
        expect(csvLines(each, by).map(({ at }) => at)).toEqual(expected);
        const csv = readCsv(each, { separator: by, hasHeadings: false, columns: { serial: 0, secret: 1 } });
        if (csv.ok) expect(csv.value.entries.map(({ at }) => at)).toEqual(expected);
        else expect([csv.error.code, expected.length]).toEqual(['empty', 0]);
      }),
    );
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'",;\ta7# é') }).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), separator, (cells, by) => {
        const line = cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(by);
        expect(csvLines(line, by)).toEqual([{ at: 1, cells }]);
      }),
    );
  });
});
