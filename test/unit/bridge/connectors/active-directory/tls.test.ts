import { execFile } from 'node:child_process';
import { createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { makeCertificates } from '#local/certificates.ts';

const module = fileURLToPath(
  new URL('../../../../../bridge/connectors/active-directory/tls-handshake.ts', import.meta.url),
);
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** In a process of its own, because the environment is read there. */
async function shakeHands(url: string, ca: string, env: Record<string, string> = {}): Promise<string> {
  const script = `const { handshake } = await import(${JSON.stringify(module)});
    console.log(await handshake(process.argv[1], process.argv[2], 5000).then((seen) => seen.protocol, (error) => error.code));`;
  const args = ['--no-warnings', '--input-type=module', '--eval', script, url, ca];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...env },
    timeout: 20_000,
  });
  return stdout.trim();
}

async function serve(options: object = {}): Promise<{ url: string; ca: string }> {
  const tls = await makeCertificates(['127.0.0.1']);
  const server = createServer({ key: tls.key, cert: tls.cert, ...options });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { url: `ldaps://127.0.0.1:${(server.address() as AddressInfo).port}`, ca: tls.ca };
}

describe('TLS to a controller (B6)', () => {
  it('accepts the certificate of the given authority', async () => {
    const { url, ca } = await serve();
    expect(await shakeHands(url, ca)).toBe('TLSv1.3');
  });

  it('lets no environment variable switch verification off', async () => {
    const { url } = await serve();
    const { ca: other } = await makeCertificates(['127.0.0.1']);
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    expect(await shakeHands(url, other, env)).toMatch(/UNABLE_TO|SELF_SIGNED/);
  });

  it('does not go below TLS 1.2', async () => {
    const { url, ca } = await serve({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
    expect(await shakeHands(url, ca)).toMatch(/ERR_SSL|ECONNRESET/);
  });
});
