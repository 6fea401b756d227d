import { describe, expect, it } from '@jest/globals';
import { importTokens } from '#cdk/admin/import-tokens.ts';
import { parseTokens } from '#cdk/admin/parse-tokens.ts';
import { openStockSecret } from '#functions/tokens/stock-secret.ts';
import { MemoryKeyRing } from '#test/unit/functions/fakes/memory-queues.ts';
import { MemoryTokenStock } from '#test/unit/functions/fakes/memory-stores.ts';

const hex = '3132333435363738393031323334353637383930';
const base32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const parse = (...lines: string[]) => parseTokens(lines.join('\n'), 'devices.csv');
const problemOf = (...lines: string[]): string => {
  try {
    parse(...lines);
    return '';
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe('a file of devices', () => {
  it('is what most devices are, where it says nothing else', () => {
    const [token] = parse('serial,secret_hex', `ab-12 34,${hex}`);
    expect(token).toMatchObject({
      serial: 'AB1234',
      kind: { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 },
    });
    expect(token!.secret.reveal()).toBe(base32);
  });

  it('names kinds, counters and suites; semicolons, quotes and the mark of Windows do no harm', () => {
    const tokens = parse(
      '\uFEFFSerial;Type;Algorithm;Digits;Counter;Suite;Secret_Base32',
      `"A1";hotp;SHA-256;8;17;;${base32}\r`,
      `A2;ocra;;;;OCRA-1:HOTP-SHA1-6:QN08;${base32}`,
      '',
    );
    expect(tokens.map(({ kind, counter }) => ({ kind, counter }))).toEqual([
      { kind: { type: 'hotp', algorithm: 'sha256', digits: 8 }, counter: 17 },
      { kind: { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' }, counter: 0 },
    ]);
  });

  it('tells every wrong line at once, and never a seed', () => {
    const told = problemOf(
      'serial,secret_hex,secret_base32,type,digits,suite',
      `A1,${hex},,totp,7,`,
      `A1!?,${hex},,,,`,
      `A2,${hex},${base32},,,`,
      'A3,31323334,,,,',
      `A4,${hex},,ocra,,OCRA-1:HOTP-SHA1-6:QN08-PSHA1`,
      `A5,${hex},,,,`,
      `a-5,${hex},,,,`,
    );
    expect(told.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^line 2: digits: expected/),
      'line 3: serial: expected letters and digits',
      'line 4: secret_hex or secret_base32: expected one of them',
      'line 5: secret_hex: expected 16 to 64 bytes (too-short)',
      expect.stringMatching(/^line 6: suite: expected a question/),
      'line 8: serial: expected each one once',
    ]);
    expect(told).not.toMatch(/31323334|GEZDG/);
    expect(problemOf('serial,seed', `A1,${hex}`)).toMatch(/line 1: expected the columns serial, secret_hex/);
    expect(problemOf('serial,secret_hex')).toMatch(/it names no device/);
  });

  it('is sealed into the stock; what is there already is left alone', async () => {
    const [keyRing, stock] = [new MemoryKeyRing(), new MemoryTokenStock()];
    const tokens = parse('serial,secret_hex', `A1,${hex}`);
    expect(await importTokens(tokens, { directory: 'corp', keyRing, stock })).toEqual([]);
    const device = (await stock.find('corp', 'A1'))!;
    expect(device.sealedSecret).not.toContain(base32);
    expect(await openStockSecret(keyRing, device)).toBe(base32);
    await stock.take('corp', 'A1', 'somebody');
    expect(await importTokens(tokens, { directory: 'corp', keyRing, stock })).toEqual(['A1']);
    expect(await stock.find('corp', 'A1')).toMatchObject({ takenBy: 'somebody' });
  });
});
