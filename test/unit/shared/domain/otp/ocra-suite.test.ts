import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseOcraSuite } from '#shared/domain/otp/ocra-suite.ts';

describe('parseOcraSuite', () => {
  it('reads every data input', () => {
    expect(parseOcraSuite('OCRA-1:HOTP-SHA512-10:C-QH40-PSHA256-S128-T20S')).toEqual({
      ok: true,
      value: {
        text: 'OCRA-1:HOTP-SHA512-10:C-QH40-PSHA256-S128-T20S',
        algorithm: 'sha512',
        digits: 10,
        hasCounter: true,
        question: { format: 'hexadecimal', maxLength: 40 },
        pinHash: 'sha256',
        sessionBytes: 128,
        periodSeconds: 20,
      },
    });
  });

  it.each([
    ['T59S', 59],
    ['T1M', 60],
    ['T59M', 3540],
    ['T1H', 3600],
    ['T48H', 172_800],
  ])('reads the time step %s', (part, periodSeconds) => {
    expect(parseOcraSuite(`OCRA-1:HOTP-SHA1-6:QN08-${part}`)).toMatchObject({ ok: true, value: { periodSeconds } });
  });

  it("takes the specification's default where an input has no detail", () => {
    expect(parseOcraSuite('OCRA-1:HOTP-SHA1-0:Q-P-S-T')).toMatchObject({
      ok: true,
      value: {
        digits: 0,
        hasCounter: false,
        question: { format: 'numeric', maxLength: 8 },
        pinHash: 'sha1',
        sessionBytes: 64,
        periodSeconds: 60,
      },
    });
  });

  it.each([
    ['', 'shape', ''],
    ['OCRA-1:HOTP-SHA1-6', 'shape', 'OCRA-1:HOTP-SHA1-6'],
    ['OCRA-1:HOTP-SHA1-6:QN08:', 'shape', 'OCRA-1:HOTP-SHA1-6:QN08:'],
    ['OCRA-2:HOTP-SHA1-6:QN08', 'version', 'OCRA-2'],
    ['ocra-1:HOTP-SHA1-6:QN08', 'version', 'ocra-1'],
    ['OCRA-1:TOTP-SHA1-6:QN08', 'crypto-function', 'TOTP-SHA1-6'],
    ['OCRA-1:HOTP-MD5-6:QN08', 'crypto-function', 'HOTP-MD5-6'],
    ['OCRA-1:HOTP-SHA1:QN08', 'crypto-function', 'HOTP-SHA1'],
    ['OCRA-1:HOTP-SHA1-3:QN08', 'digits', '3'],
    ['OCRA-1:HOTP-SHA1-11:QN08', 'digits', '11'],
    ['OCRA-1:HOTP-SHA1-06:QN08', 'digits', '06'],
    ['OCRA-1:HOTP-SHA1-6:', 'question', ''],
    ['OCRA-1:HOTP-SHA1-6:C', 'question', ''],
    ['OCRA-1:HOTP-SHA1-6:QX08', 'question', 'QX08'],
    ['OCRA-1:HOTP-SHA1-6:QN03', 'question', 'QN03'],
    ['OCRA-1:HOTP-SHA1-6:QN65', 'question', 'QN65'],
    ['OCRA-1:HOTP-SHA1-6:QN8', 'question', 'QN8'],
    ['OCRA-1:HOTP-SHA1-6:PSHA1-QN08', 'question', 'PSHA1'],
    ['OCRA-1:HOTP-SHA1-6:QN08-PMD5', 'pin', 'PMD5'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S000', 'session', 'S000'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S513', 'session', 'S513'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S64', 'session', 'S64'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T0H', 'time', 'T0H'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T60S', 'time', 'T60S'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T49H', 'time', 'T49H'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T1D', 'time', 'T1D'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T1M-PSHA1', 'order', 'PSHA1'],
    ['OCRA-1:HOTP-SHA1-6:QN08-PSHA1-PSHA1', 'order', 'PSHA1'],
    ['OCRA-1:HOTP-SHA1-6:QN08-C', 'order', 'C'],
    ['OCRA-1:HOTP-SHA1-6:QN08-', 'order', ''],
  ])('refuses %s: %s', (text, code, part) => {
    expect(parseOcraSuite(text)).toMatchObject({ ok: false, error: { code, part } });
  });

  const two = (value: number): string => String(value).padStart(2, '0');
  const hashes = fc.constantFrom('SHA1', 'SHA256', 'SHA512');
  const suites = fc
    .record({
      hash: hashes,
      digits: fc.constantFrom(0, 4, 5, 6, 7, 8, 9, 10),
      counter: fc.boolean(),
      format: fc.constantFrom('A', 'N', 'H'),
      length: fc.integer({ min: 4, max: 64 }),
      pin: fc.option(hashes),
      session: fc.option(fc.integer({ min: 1, max: 512 })),
      time: fc.option(
        fc.oneof(
          fc.tuple(fc.integer({ min: 1, max: 59 }), fc.constantFrom('S', 'M')),
          fc.tuple(fc.integer({ min: 1, max: 48 }), fc.constant('H')),
        ),
      ),
    })
    .map(({ hash, digits, counter, format, length, pin, session, time }) =>
      [
        `OCRA-1:HOTP-${hash}-${digits}:${counter ? 'C-' : ''}Q${format}${two(length)}`,
        ...(pin ? [`P${pin}`] : []),
        ...(session ? [`S${String(session).padStart(3, '0')}`] : []),
        ...(time ? [`T${time.join('')}`] : []),
      ].join('-'),
    );

  it('takes every suite of the grammar, and no other after one more or one less character in front', () => {
    fc.assert(
      fc.property(suites, fc.string({ minLength: 1, maxLength: 3 }), (text, noise) => {
        expect(parseOcraSuite(text)).toMatchObject({ ok: true, value: { text } });
        expect(parseOcraSuite(noise + text).ok).toBe(false);
        expect(parseOcraSuite(text.slice(1)).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const almost = fc
      .tuple(suites, fc.nat(60), fc.string({ maxLength: 4 }))
      .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at + noise.length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        const parsed = parseOcraSuite(text);
        if (parsed.ok) expect(parsed.value.periodSeconds).not.toBe(0);
        else expect(parsed.error.message).not.toBe('');
      }),
    );
  });
});
