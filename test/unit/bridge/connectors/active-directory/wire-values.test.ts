import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dateFromFiletime,
  filetimeFromDate,
  intervalFromSeconds,
  isNever,
  secondsFromInterval,
} from '#bridge/connectors/active-directory/filetime.ts';
import { bytesFromGuid, guidDn, guidFromBytes } from '#bridge/connectors/active-directory/object-guid.ts';
import { bytesFromSid, ridOf, sidFromBytes } from '#bridge/connectors/active-directory/security-identifier.ts';
import {
  decodeUnicodePassword,
  encodeUnicodePassword,
  isSendable,
} from '#bridge/connectors/active-directory/unicode-password.ts';

describe('FILETIME', () => {
  it('counts from 1601', () => {
    expect(filetimeFromDate(new Date(0))).toBe('116444736000000000');
    expect(dateFromFiletime('133536384000000000')).toEqual(new Date('2024-02-29T00:00:00Z'));
  });

  it.each(['0', '-1', '9223372036854775807', '', 'x', undefined])('takes %p for no date', (text) => {
    expect(dateFromFiletime(text)).toBeUndefined();
  });

  it('is as good as never where the year has a fifth digit: nobody could write such a date', () => {
    const last = '2650467743999999999';
    expect(dateFromFiletime(last)?.toISOString()).toBe('9999-12-31T23:59:59.999Z');
    for (const later of ['2650467744000000000', '9223372036854775806']) {
      expect([dateFromFiletime(later), isNever(later)]).toEqual([undefined, true]);
    }
    expect([isNever(last), isNever('0'), isNever(undefined)]).toEqual([false, false, false]);
  });

  it.each([
    ['-864000000000', 86_400],
    ['0', 0],
    ['-9223372036854775808', 0],
    [undefined, 0],
  ])('reads the interval %p as %p seconds', (text, seconds) => {
    expect(secondsFromInterval(text)).toBe(seconds);
  });

  it('keeps every date and interval', () => {
    const date = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(fc.property(date, (at) => expect(dateFromFiletime(filetimeFromDate(at)) ?? new Date(0)).toEqual(at)));
    fc.assert(
      fc.property(fc.nat(), (seconds) => expect(secondsFromInterval(intervalFromSeconds(seconds))).toBe(seconds)),
    );
  });
});

describe('objectGUID', () => {
  it('swaps the bytes of the first three fields (MS-DTYP 2.3.4.3)', () => {
    const bytes = Buffer.from('33221100554477668899aabbccddeeff', 'hex');
    expect(guidFromBytes(bytes)).toBe('00112233-4455-6677-8899-aabbccddeeff');
    expect(bytesFromGuid('00112233-4455-6677-8899-AABBCCDDEEFF')).toEqual(bytes);
  });

  it('takes nothing else for a GUID', () => {
    expect(() => guidFromBytes(Buffer.alloc(15))).toThrow(RangeError);
    for (const text of ['', 'x', '00112233-4455-6677-8899-aabbccddeeff>,DC=x', `${'0'.repeat(8)}\n`]) {
      expect(() => guidDn(text)).toThrow(RangeError);
    }
  });
});

describe('SIDs', () => {
  it('are read and written', () => {
    const administrators = Buffer.from('01020000000000052000000020020000', 'hex');
    expect(sidFromBytes(administrators)).toBe('S-1-5-32-544');
    expect(bytesFromSid('S-1-5-32-544')).toEqual(administrators);
    const big = 'S-1-5-21-4294967295-2147483648-1-512';
    expect(sidFromBytes(bytesFromSid(big))).toBe(big);
    expect(ridOf(big)).toBe(512);
  });

  it('are refused when malformed', () => {
    for (const hex of ['', '01', '0103000000000005200000002002', '02020000000000052000000020020000']) {
      expect(() => sidFromBytes(Buffer.from(hex, 'hex'))).toThrow(RangeError);
    }
  });
});

describe('unicodePwd', () => {
  it('is the quoted password in UTF-16LE, and comes back', () => {
    expect(encodeUnicodePassword('aB').toString('hex')).toBe('2200610042002200');
    const password = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(fc.property(password, (text) => expect(decodeUnicodePassword(encodeUnicodePassword(text))).toBe(text)));
  });

  it.each(['61', '22006100', '220022', ''])('is not %p', (hex) => {
    expect(decodeUnicodePassword(Buffer.from(hex, 'hex'))).toBeUndefined();
  });

  it('is sent for texts only that a directory reads as they are (B4)', () => {
    expect(['', '\0', 'a\0', '\ud800', undefined, null, 1, ['a'], { length: 3 }].map(isSendable)).not.toContain(true);
    expect(['a', ' ', '"', 'ü🦊'].map(isSendable)).not.toContain(false);
  });
});
