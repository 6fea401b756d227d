import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, it } from '@jest/globals';
import { makeCertificates } from '#local/certificates.ts';
import { demoSeed } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';

it('ends at once, whoever is connected: in the middle of a handshake or long after it', async () => {
  const tls = await makeCertificates(['127.0.0.1']);
  const directory = await startEmbeddedDirectory({ tls, seed: demoSeed });
  const silent = connect(directory.port, '127.0.0.1').on('error', () => undefined);
  const settled = connectTls({ port: directory.port, host: '127.0.0.1', ca: tls.ca }).on('error', () => undefined);
  await Promise.all([once(silent, 'connect'), once(settled, 'secureConnect')]);
  const hungUp = Promise.all([once(silent, 'close'), once(settled, 'close')]);

  await directory.close();
  await hungUp;
  const again = await startEmbeddedDirectory({ tls, seed: demoSeed, port: directory.port });
  expect(again.port).toBe(directory.port);
  await again.close();
});
