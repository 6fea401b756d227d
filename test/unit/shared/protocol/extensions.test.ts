import { CompactSign, generateKeyPair } from 'jose';
import { describe, expect, it } from '@jest/globals';
import { understanding, understoodBy } from '#shared/protocol/extensions.ts';

const { privateKey } = await generateKeyPair('ES256');
const signed = (more: object): Promise<string> =>
  new CompactSign(new Uint8Array([1])).setProtectedHeader({ alg: 'ES256', ...more }).sign(privateKey);

describe('what the other end understands', () => {
  it('is what it says, as far as we know it ourselves', async () => {
    expect(understoodBy(await signed(understanding('password-state')))).toEqual(['password-state']);
    expect(understoodBy(await signed({ understands: ['of-a-later-version', 'password-state', 7] }))).toEqual([
      'password-state',
    ]);
  });

  it.each([{}, { understands: 'password-state' }, { understands: { length: 1 } }, { understands: null }])(
    'is nothing for an end that does not say, case %#',
    async (header) => {
      expect(understoodBy(await signed(header))).toEqual([]);
    },
  );
});
