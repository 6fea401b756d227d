import { randomBytes } from 'node:crypto';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'ldapts';
import { makeCertificates } from '#local/certificates.ts';
import { MessageFramer } from '#local/embedded-directory/message-framer.ts';
import { demoSeed } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';

describe('the framer', () => {
  const message = (length: number): Buffer => {
    const body = randomBytes(length);
    const header = length < 0x80 ? [0x30, length] : [0x30, 0x82, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from(header), body]);
  };

  it('gives the same messages however the bytes are cut', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 8 });
    const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, cuts, (sizes, steps) => {
        const messages = sizes.map(message);
        const bytes = Buffer.concat(messages);
        const framer = new MessageFramer();
        const seen: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const step = steps[turn % steps.length]!;
          seen.push(...framer.push(bytes.subarray(at, at + step)));
          at += step;
        }
        expect(seen).toEqual(messages);
      }),
    );
  });

  it.each(['47455420', '3080', '3085ffffffffff', '30847fffffff', '3083200000'])('refuses %s', (hex) => {
    expect(() => new MessageFramer().push(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
});

describe('the embedded directory under hostile bytes', () => {
  let directory: EmbeddedDirectory;
  let tls: { ca: string; cert: string; key: string };
  beforeAll(async () => {
    tls = await makeCertificates(['127.0.0.1']);
    directory = await startEmbeddedDirectory({ tls, seed: demoSeed });
  });
  afterAll(() => directory.close());

  const send = (bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: directory.port, ca: tls.ca }, () => socket.end(bytes));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.resume();
    });

  it('hangs up and serves the next', async () => {
    const deepFilter = Buffer.concat(Array.from({ length: 300 }, () => Buffer.from('a2820100', 'hex')));
    const frame = (body: Buffer): Buffer =>
      Buffer.concat([Buffer.from([0x30, 0x82, body.length >> 8, body.length & 0xff]), body]);
    const search = Buffer.from('0201026382010004000a01000a0100020100020100010100', 'hex');
    for (const bytes of [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      frame(Buffer.concat([search, deepFilter])),
      ...Array.from({ length: 30 }, (_, length) => frame(randomBytes(length * 7))),
      ...Array.from({ length: 30 }, (_, length) => frame(Buffer.concat([search, randomBytes(length * 3)]))),
    ]) {
      await send(bytes);
    }
    const client = new Client({ url: directory.url, tlsOptions: { ca: tls.ca }, timeout: 5_000 });
    await client.bind(directory.serviceAccountDn, demoSeed.serviceAccount.password);
    await client.unbind();
  });
});
