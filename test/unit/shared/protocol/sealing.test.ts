import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlattenedEncrypt, GeneralEncrypt, importJWK } from 'jose';
import type { GeneralJWE } from 'jose';
import { seal, sealedPlaintextBytes, SealBroken, unseal } from '#shared/protocol/sealing.ts';
import type { SealBinding } from '#shared/protocol/seal-binding.ts';
import { newSealPair } from './keys.ts';
import type { SealPair } from './keys.ts';

const binding: SealBinding = {
  operation: 'AAAAAAAAAAAAAAAAAAAAAA',
  directory: 'corp',
  login: 'Bob',
  kind: 'password.change',
};
const passwords = { currentPassword: 'old one', newPassword: 'Kanari3n-ü-😀' };
const keysOf = (...pairs: SealPair[]): Map<string, SealPair['privateKey']> =>
  new Map(pairs.map((pair) => [pair.recipient.keyId, pair.privateKey]));

const [alpha, beta, stranger] = await Promise.all([newSealPair('alpha'), newSealPair('beta'), newSealPair('stranger')]);
const sealed = await seal(passwords, binding, [alpha.recipient, beta.recipient]);
const jwe = JSON.parse(sealed) as GeneralJWE;
const open = (text: string): ReturnType<typeof unseal> => unseal(text, binding, keysOf(alpha));
const openJwe = (value: unknown): ReturnType<typeof unseal> => open(JSON.stringify(value));

describe('seal', () => {
  it('opens for every bridge that it was sealed for, each with its own key', async () => {
    await expect(unseal(sealed, binding, keysOf(alpha))).resolves.toEqual(passwords);
    await expect(unseal(sealed, binding, keysOf(beta))).resolves.toEqual(passwords);
    // During a rotation a bridge holds two keys.
    await expect(unseal(sealed, binding, keysOf(stranger, beta))).resolves.toEqual(passwords);
  });

  it('does not open for anybody else, also not under the name of a recipient', async () => {
    await expect(unseal(sealed, binding, keysOf(stranger))).rejects.toThrow(SealBroken);
    await expect(unseal(sealed, binding, new Map([['alpha', stranger.privateKey]]))).rejects.toThrow(SealBroken);
    await expect(unseal(sealed, binding, new Map())).rejects.toThrow(SealBroken);
  });

  it.each([
    ['operation', { ...binding, operation: 'BAAAAAAAAAAAAAAAAAAAAA' }],
    ['directory', { ...binding, directory: 'other' }],
    ['login', { ...binding, login: 'alice' }],
    ['spelling of the login', { ...binding, login: 'bob' }],
    ['kind', { ...binding, kind: 'password.reset' }],
  ] as const)('does not open when moved to another %s', async (_, moved) => {
    await expect(unseal(sealed, moved, keysOf(alpha))).rejects.toThrow(SealBroken);
  });

  it('does not open when the binding beside it is rewritten to fit', async () => {
    const moved = { ...binding, login: 'alice' };
    const other = JSON.parse(await seal(passwords, moved, [alpha.recipient])) as GeneralJWE;
    const forged = JSON.stringify({ ...jwe, aad: other.aad });
    await expect(unseal(forged, moved, keysOf(alpha))).rejects.toThrow(SealBroken);
  });

  it('has one length for every password, up to the longest in its widest spelling', async () => {
    const lengths = new Set<number>();
    for (const newPassword of ['x', 'a'.repeat(256), '漢'.repeat(256), '\0'.repeat(256), '\ud800'.repeat(256)]) {
      lengths.add((await seal({ newPassword }, binding, [alpha.recipient])).length);
      const both = { currentPassword: newPassword, newPassword };
      const text = await seal(both, binding, [alpha.recipient]);
      lengths.add(text.length);
      await expect(unseal(text, binding, keysOf(alpha))).resolves.toEqual(both);
    }
    expect(lengths.size).toBe(1);
  });

  it('fits into a job even for ten bridges', async () => {
    const text = await seal(passwords, { ...binding, login: 'ü'.repeat(256) }, Array(10).fill(alpha.recipient));
    expect(text.length).toBeLessThan(16_384);
  });

  it('gives back any password, character by character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 256 }), async (newPassword) => {
        fc.pre(newPassword.length <= 256);
        const text = await seal({ newPassword }, binding, [alpha.recipient]);
        expect(await unseal(text, binding, keysOf(alpha))).toEqual({ newPassword });
      }),
      { numRuns: 50 },
    );
  });

  it('is refused for nobody, for an empty password, for one too long, and for a key with its private half', async () => {
    await expect(seal(passwords, binding, [])).rejects.toThrow(RangeError);
    await expect(seal({ newPassword: '' }, binding, [alpha.recipient])).rejects.toThrow();
    await expect(seal({ newPassword: 'a'.repeat(257) }, binding, [alpha.recipient])).rejects.toThrow();
    const leaked = { keyId: 'alpha', publicKey: alpha.privateJwk as never };
    await expect(seal(passwords, binding, [leaked])).rejects.toThrow();
  });

  it('shows neither password nor key in what it makes', () => {
    expect(sealed).not.toContain('old one');
    expect(sealed).not.toContain('Kanari3n');
    expect(jwe.recipients).toHaveLength(2);
    expect(JSON.stringify(jwe.recipients)).not.toContain('"d"');
  });
});

describe('unseal refuses', () => {
  it.each(['ciphertext', 'iv', 'tag', 'aad', 'protected'] as const)('one altered bit of %s', async (member) => {
    const bytes = Buffer.from(jwe[member]!, 'base64url');
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      await expect(openJwe({ ...jwe, [member]: altered.toString('base64url') })).rejects.toThrow(SealBroken);
    }
  });

  it.each(['ciphertext', 'iv', 'tag', 'aad', 'protected', 'recipients'])('a missing %s', async (member) => {
    await expect(openJwe({ ...jwe, [member]: undefined })).rejects.toThrow(SealBroken);
  });

  it('another wrapped key', async () => {
    const [mine, theirs] = jwe.recipients;
    const swapped = { ...mine!, encrypted_key: theirs!.encrypted_key };
    await expect(openJwe({ ...jwe, recipients: [swapped] })).rejects.toThrow(SealBroken);
  });

  it.each(['', 'null', '[]', '{}', '"text"', '{"recipients":"x"}', '{"recipients":[null]}', '{', 'a.b.c.d.e'])(
    'what is no sealed part at all: %s',
    async (text) => {
      await expect(open(text)).rejects.toThrow(SealBroken);
    },
  );

  it.each([
    ['dir', { alg: 'dir' }],
    ['RSA', { alg: 'RSA-OAEP-256' }],
    ['a password as key', { alg: 'PBES2-HS512+A256KW', p2c: 1, p2s: 'AAAA' }],
    ['plain key agreement', { alg: 'ECDH-ES' }],
    ['a shorter wrapping key', { alg: 'ECDH-ES+A128KW' }],
    ['a key named none', { alg: 'none' }],
  ])('another key management: %s', async (_, header) => {
    const recipients = [{ ...jwe.recipients[0], header: { ...jwe.recipients[0]!.header, ...header } }];
    await expect(openJwe({ ...jwe, recipients })).rejects.toThrow(SealBroken);
  });

  it('a shorter content key, although correctly encrypted', async () => {
    await expect(openJwe(await encrypted({ enc: 'A128GCM' }))).rejects.toThrow(SealBroken);
    await expect(openJwe(await encrypted({ enc: 'A256CBC-HS512' }))).rejects.toThrow(SealBroken);
  });

  it('direct key agreement, although correctly encrypted', async () => {
    const key = await importJWK(alpha.recipient.publicKey, 'ECDH-ES');
    const flattened = await new FlattenedEncrypt(padded(JSON.stringify(passwords)))
      .setProtectedHeader({ enc: 'A256GCM', alg: 'ECDH-ES' })
      .setUnprotectedHeader({ kid: 'alpha' })
      .setAdditionalAuthenticatedData(aad())
      .encrypt(key);
    const { header, encrypted_key, ...rest } = flattened;
    await expect(openJwe({ ...rest, recipients: [{ header, encrypted_key }] })).rejects.toThrow(SealBroken);
  });

  it('compression, and anything that claims to be critical', async () => {
    await expect(openJwe({ ...jwe, protected: headerOf({ enc: 'A256GCM', zip: 'DEF' }) })).rejects.toThrow(SealBroken);
    await expect(openJwe({ ...jwe, unprotected: { zip: 'DEF' } })).rejects.toThrow(SealBroken);
    const recipients = [{ ...jwe.recipients[0], header: { ...jwe.recipients[0]!.header, crit: ['x'], x: 1 } }];
    await expect(openJwe({ ...jwe, recipients })).rejects.toThrow(SealBroken);
  });

  it('an ephemeral key off the curve', async () => {
    const epk = { kty: 'EC', crv: 'P-256', x: base64Zeros(), y: base64Zeros() };
    const recipients = [{ ...jwe.recipients[0], header: { ...jwe.recipients[0]!.header, epk } }];
    await expect(openJwe({ ...jwe, recipients })).rejects.toThrow(SealBroken);
  });

  it('a correct encryption of something else: unpadded, no JSON, other members, an empty password', async () => {
    await expect(openJwe(await encrypted({}, Buffer.from(JSON.stringify(passwords))))).rejects.toThrow(SealBroken);
    for (const content of ['no json', '{"newPassword":""}', '{"newPassword":1}', '{"newPassword":"x","admin":true}']) {
      await expect(openJwe(await encrypted({}, padded(content)))).rejects.toThrow(SealBroken);
    }
  });

  it('without a word of the content in the error, however deep one looks (W8)', async () => {
    for (const content of ['canary-4711', '{"newPassword":canary-4711', '{"newPassword":["canary-4711"]}']) {
      const error: unknown = await openJwe(await encrypted({}, padded(content))).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SealBroken);
      expect(inspect(error, { depth: 10 })).not.toContain('canary');
    }
  });
});

const aad = (): Uint8Array =>
  Buffer.from(JSON.stringify([binding.operation, binding.directory, binding.login, binding.kind]));
const headerOf = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url');
const base64Zeros = (): string => Buffer.alloc(32).toString('base64url');
const padded = (content: string): Uint8Array =>
  Buffer.alloc(sealedPlaintextBytes, ' ').fill(content, 0, Buffer.byteLength(content));

/** What somebody who knows the bridge's public key can make: correct in every way but the one under test. */
async function encrypted(header: { enc?: string }, plaintext = padded(JSON.stringify(passwords))): Promise<GeneralJWE> {
  const key = await importJWK(alpha.recipient.publicKey, 'ECDH-ES+A256KW');
  const builder = new GeneralEncrypt(plaintext)
    .setProtectedHeader({ enc: 'A256GCM', ...header })
    .setAdditionalAuthenticatedData(aad());
  builder.addRecipient(key).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: 'alpha' });
  return builder.encrypt();
}

it('(the encryptions that the refusals are tried with are right in all else)', async () => {
  await expect(openJwe(await encrypted({}))).resolves.toEqual(passwords);
});
