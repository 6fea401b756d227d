import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskedMail, parseMailAddress } from '#shared/domain/contact/mail-address.ts';
import { parsePersonName } from '#shared/domain/contact/person-name.ts';
import { maskedPhone, parsePhoneNumber } from '#shared/domain/contact/phone-number.ts';

describe('an e-mail address', () => {
  it.each([
    ['ann@example.com', 'ann@example.com'],
    ['  Ann.Miller+codes@Mail.EXAMPLE.com ', 'Ann.Miller+codes@mail.example.com'],
    ["o'neill@xn--bcher-kva.example", "o'neill@xn--bcher-kva.example"],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is taken', (typed, address) => {
    expect(parseMailAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    '',
    'ann',
    '@example.com',
    'ann@',
    'ann@localhost',
    'ann@example',
    'ann@127.0.0.1',
    'ann@[127.0.0.1]',
    'ann@example.com,eve@evil.example',
    'ann@example.com;eve@evil.example',
    'ann@example.com eve@evil.example',
    'ann@example.com@evil.example',
    'Ann <ann@example.com>',
    '"ann"@example.com',
    'ann(comment)@example.com',
    'ann%evil.example@example.com',
    'evil.example!ann@example.com',
    '|program@example.com',
    '.ann@example.com',
    'ann.@example.com',
    'a..nn@example.com',
    'ann@-example.com',
    'ann@example.com.',
    'ann@example.com\r\nBcc: eve@evil.example',
    'ann\u0000@example.com',
    'ann@example.com\n',
    // Twins: a dotless i, a Kelvin sign before and after the @, full width, Cyrillic.
    'm\u0131ke@example.com',
    '\u212Aate@example.com',
    'kate@\u212Aey.example',
    'ann\uFF20example.com',
    '\u0430nn@example.com',
    'ann@ex\u0430mple.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${`${'b'.repeat(60)}.`.repeat(5)}example.com`,
  ])('%j is refused', (typed) => {
    expect(parseMailAddress(typed).ok).toBe(false);
  });

  it('what is taken is printable ASCII with one @, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
        const parsed = parseMailAddress(typed);
        expect(!parsed.ok || /^[!-?A-~]+@[!-?A-~]+$/.test(parsed.value)).toBe(true);
      }),
    );
  });

  it('is shown by its first character and its host', () => {
    expect(maskedMail('ann.miller@example.com')).toBe('a…@example.com');
    expect(maskedMail('no address')).toBe('…');
  });
});

describe('a phone number', () => {
  it.each([
    ['+4917012345678', '+4917012345678'],
    [' +49 170 / 123-456.78 ', '+4917012345678'],
    ['0049 170 12345678', '+4917012345678'],
    ['+49 (0)170 12345678', '+4917012345678'],
    ['+1 (202) 555-0123', '+12025550123'],
  ])('%j is taken', (typed, number) => {
    expect(parsePhoneNumber(typed)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['', 'not-a-number'],
    ['0170 12345678', 'no-country'],
    ['+49', 'not-a-number'],
    ['+49 170 12 34 56 78 90 12 34', 'not-a-number'],
    ['+0 170 12345678', 'not-a-number'],
    ['+49170123456x', 'not-a-number'],
    ['+4917012345678,+4917087654321', 'not-a-number'],
    ['+49170\r\n12345678', 'not-a-number'],
    ['++4917012345678', 'not-a-number'],
    ['+٤٩١٧٠١٢٣٤٥٦٧', 'not-a-number'],
    ['arn:aws:sns:eu-central-1:1:t', 'not-a-number'],
  ] as const)('%j is refused: %s', (typed, code) => {
    expect(parsePhoneNumber(typed)).toEqual({ ok: false, error: { code } });
  });

  it('of a country that the administrator did not name is refused', () => {
    expect(parsePhoneNumber('+88213 1234567', ['+49', '+43'])).toMatchObject({
      error: { code: 'country-not-allowed' },
    });
    expect(parsePhoneNumber('+43 664 1234567', ['+49', '+43']).ok).toBe(true);
  });

  it.each([
    ['+4917012345678', '+49 … 78'],
    ['+12025550123', '+1 … 23'],
    ['+351912345678', '+351 … 78'],
  ])('%s is shown as %s', (number, masked) => {
    expect(maskedPhone(number)).toBe(masked);
  });
});

describe('a name', () => {
  it.each([
    ['  Ann   Marie ', 'Ann Marie'],
    ['Wis\u0301niewska', 'Wiśniewska'],
    ['O’Neill-Brzęczyszczykiewicz', 'O’Neill-Brzęczyszczykiewicz'],
    ['明', '明'],
  ])('%j is %j', (typed, name) => {
    expect(parsePersonName(typed)).toEqual({ ok: true, value: name });
  });
  it.each(['', '   ', '...', '42', 'Ann\nMiller', 'Ann\u202Eevil', 'Ann\u0000', 'x'.repeat(65)])(
    '%j is refused',
    (typed) => {
      expect(parsePersonName(typed).ok).toBe(false);
    },
  );
});
