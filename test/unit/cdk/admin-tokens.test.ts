import { describe, expect, it } from '@jest/globals';
import { importTokens } from '#cdk/admin/import-tokens.ts';
import { readTokenFile } from '#cdk/admin/read-token-file.ts';
import { openStockSecret } from '#functions/tokens/stock-secret.ts';
import { Secret } from '#shared/secret.ts';
import { figureKey, figurePassphrase, figures } from '#test/unit/shared/domain/token-import/rfc6030-figures.ts';
import { MemoryKeyRing } from '#test/unit/functions/fakes/memory-queues.ts';
import { MemoryTokenStock } from '#test/unit/functions/fakes/memory-stores.ts';

const hex = '3132333435363738393031323334353637383930';
const base32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const read = async (...lines: string[]) => (await readTokenFile(lines.join('\n'), { file: 'devices.csv' })).tokens;
const problemOf = async (text: string, opening?: string): Promise<string> => {
  try {
    await readTokenFile(text, { file: 'devices', opening: opening === undefined ? undefined : new Secret(opening) });
    return '';
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe('a file of devices', () => {
  it('names kinds, counters and suites', async () => {
    const tokens = await read(
      'Serial;Type;Algorithm;Digits;Counter;Suite;Secret_Base32',
      `"A1";hotp;SHA-256;8;17;;${base32}`,
      `A2;ocra;;;;OCRA-1:HOTP-SHA1-6:QN08;${base32}`,
    );
    expect(tokens.map(({ kind, counter }) => ({ kind, counter }))).toEqual([
      { kind: { type: 'hotp', algorithm: 'sha256', digits: 8 }, counter: 17 },
      { kind: { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' }, counter: 0 },
    ]);
  });

  it('tells every wrong line at once, and never a seed', async () => {
    const lines = ['serial,secret_hex', 'A1,31323334', `A2,${hex}`, `a-2,${hex}`];
    const told = await problemOf(lines.join('\n'));
    expect(told.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^line 2 \(A1, secret_hex\): The secret is shorter/),
      expect.stringMatching(/^line 4 \(A2\): An earlier entry/),
    ]);
    expect(told).not.toMatch(/31323334|GEZDG/);
    expect(await problemOf(`device,password\nA1,${hex}`)).toMatch(/Which column[^]*device, password/);
  });

  it('that is encrypted opens with a key or a passphrase', async () => {
    const { 6: byKey, 7: byPassphrase } = figures;
    const [key, passphrase] = [new Secret(`${figureKey}\n`), new Secret(`${figurePassphrase}\n`)];
    expect((await readTokenFile(byKey, { file: 'x', opening: key })).tokens).toMatchObject([{ serial: '987654321' }]);
    expect((await readTokenFile(byPassphrase, { file: 'x', opening: passphrase })).tokens).toHaveLength(1);
    expect(await problemOf(byKey)).toMatch(/--open-with/);
    expect(await problemOf(byKey, 'no key at all')).toMatch(/does not open/);
    expect((await readTokenFile(figures[9], { file: 'x' })).tokens).toMatchObject([{ serial: '0755225266' }]);
    expect(await problemOf(figures[10])).toMatch(/^key 4 \(9999999\): An earlier entry/m);
  });

  it('is sealed into the stock; what is there already is left alone', async () => {
    const [keyRing, stock] = [new MemoryKeyRing(), new MemoryTokenStock()];
    const tokens = await read('serial,secret_hex', `A1,${hex}`);
    expect(await importTokens(tokens, { directory: 'corp', keyRing, stock })).toEqual([]);
    const device = (await stock.find('corp', 'A1'))!;
    expect(device.sealedSecret).not.toContain(base32);
    expect(await openStockSecret(keyRing, device)).toBe(base32);
    await stock.take('corp', 'A1', 'somebody');
    expect(await importTokens(tokens, { directory: 'corp', keyRing, stock })).toEqual(['A1']);
    expect(await stock.find('corp', 'A1')).toMatchObject({ takenBy: 'somebody' });
  });
});
