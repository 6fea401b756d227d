import { createHmac, createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CompactSign } from 'jose';
import type { CryptoKey } from 'jose';
import { JobRefused, signJob, verifyJob } from '#shared/protocol/job-signature.ts';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import type { Job } from '#shared/protocol/job.ts';
import { base64urlOf, newSignPair, partOf, withPart } from './keys.ts';

const [cloud, older, stranger] = await Promise.all([newSignPair(), newSignPair(), newSignPair()]);

const signWith =
  (key: CryptoKey): SignEs256 =>
  async (input) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key as never, new Uint8Array(input)));

const job: Job = {
  version: 1,
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  kind: 'password.reset',
  directory: 'corp',
  target: { login: 'bob', objectGuid: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
  issuedAt: '2026-11-21T08:00:00.000Z',
  expiresAt: '2026-11-21T08:02:00.000Z',
  actor: { kind: 'self', portal: 'demo' },
  proofs: [{ factor: 'email-code', provenAt: '2026-11-21T07:59:00.000Z' }],
  sealed: '{}',
};
const jws = await signJob(job, signWith(cloud.privateKey));
const verify = (text: string, directory = 'corp'): Promise<Job> =>
  verifyJob(text, { keys: [cloud.verifyKey], directory });
const resigned = (payload: unknown, header: object = {}): Promise<string> =>
  new CompactSign(Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: 'latchkey-job+jws', ...header })
    .sign(cloud.privateKey);

describe('a signed job', () => {
  it('comes back as it was signed', async () => {
    await expect(verify(jws)).resolves.toEqual(job);
  });

  it('is believed under any of the keys during a rotation', async () => {
    await expect(verifyJob(jws, { keys: [older.verifyKey, cloud.verifyKey], directory: 'corp' })).resolves.toEqual(job);
    await expect(verifyJob(jws, { keys: [], directory: 'corp' })).rejects.toMatchObject({ code: 'signature' });
  });

  it('carries the most rules and the largest sealed part that its schema allows', async () => {
    const bannedWords = Array.from({ length: 500 }, () => '漢'.repeat(64));
    const large: Job = { ...job, sealed: 'x'.repeat(16_384), rules: { bannedWords } };
    await expect(verify(await signJob(large, signWith(cloud.privateKey)))).resolves.toEqual(large);
  });

  it('cannot be made with a shape that no bridge would take', async () => {
    await expect(signJob({ ...job, kind: 'account.delete' as never }, signWith(cloud.privateKey))).rejects.toThrow();
  });
});

describe('a job is refused (B1)', () => {
  it('when somebody else signed it', async () => {
    await expect(verify(await signJob(job, signWith(stranger.privateKey)))).rejects.toMatchObject({
      code: 'signature',
    });
  });

  it('when it was edited after signing', async () => {
    const edited = withPart(jws, 1, base64urlOf({ ...partOf(jws, 1), target: { login: 'administrator' } }));
    await expect(verify(edited)).rejects.toMatchObject({ code: 'signature' });
  });

  it('when it claims to need no signature', async () => {
    for (const alg of ['none', 'None', '']) {
      const unsigned = withPart(withPart(jws, 0, base64urlOf({ alg, typ: 'latchkey-job+jws' })), 2, '');
      await expect(verify(unsigned)).rejects.toMatchObject({ code: 'signature' });
    }
  });

  it('when the public key was used as a shared secret (HS256)', async () => {
    const header = base64urlOf({ alg: 'HS256', typ: 'latchkey-job+jws' });
    const pem = createPublicKey({ key: cloud.publicKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    for (const secret of [pem, JSON.stringify(cloud.publicKey)]) {
      const input = `${header}.${jws.split('.')[1]!}`;
      const forged = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
      await expect(verify(forged)).rejects.toMatchObject({ code: 'signature' });
    }
  });

  it('when it brings its own key', async () => {
    const forged = await new CompactSign(Buffer.from(JSON.stringify(job)))
      .setProtectedHeader({ alg: 'ES256', typ: 'latchkey-job+jws', jwk: stranger.publicKey })
      .sign(stranger.privateKey);
    await expect(verify(forged)).rejects.toMatchObject({ code: 'signature' });
  });

  it.each([{ typ: 'JWT' }, { typ: undefined }, { typ: 'latchkey-keys+jws' }, { crit: ['x'], x: 1 }])(
    'when the right key signed it as something else: %j',
    async (header) => {
      await expect(resigned(job, header).then(verify)).rejects.toBeInstanceOf(Error);
    },
  );

  it('when something hangs on it', async () => {
    for (const text of [
      `${jws}.`,
      `${jws}x`,
      `${jws}\n`,
      ` ${jws}`,
      `${jws}.${jws}`,
      jws.slice(0, -4),
      '',
      '..',
      'x',
    ]) {
      await expect(verify(text)).rejects.toBeInstanceOf(JobRefused);
    }
  });

  it('when it is meant for another directory', async () => {
    await expect(verify(jws, 'other')).rejects.toMatchObject({ code: 'audience' });
  });

  it.each([
    ['no expiry', { expiresAt: undefined }],
    ['an expiry that is no date', { expiresAt: 'tomorrow' }],
    ['an expiry without a zone', { expiresAt: '2026-11-21T08:02:00' }],
    ['a number as expiry', { expiresAt: 1795248000 }],
    ['another version', { version: 2 }],
    ['an unknown kind', { kind: 'account.delete' }],
    ['an unknown member', { admin: true }],
    ['a target with more in it', { target: { ...job.target, distinguishedName: 'cn=x' } }],
    ['an objectGUID that is none', { target: { login: 'bob', objectGuid: '*' } }],
    ['an empty login', { target: { login: '' } }],
    ['an id that is none', { id: '../x' }],
    ['a sealed part beyond all measure', { sealed: 'x'.repeat(16_385) }],
  ])('when its shape is wrong: %s', async (_, change) => {
    await expect(verify(await resigned({ ...job, ...change }))).rejects.toMatchObject({ code: 'shape' });
  });

  it.each(['', 'null', '[]', 'text'])('when its payload is %j', async (payload) => {
    await expect(resigned(payload).then(verify)).rejects.toBeInstanceOf(JobRefused);
  });
});
