import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ensureCertificates, makeCertificates } from '#local/certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-certificates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('certificates for local servers', () => {
  it('chain to their own authority and name what they are for', async () => {
    const made = await makeCertificates(['dc1.demo.example', 'localhost', '127.0.0.9']);
    const [ca, cert] = [new X509Certificate(made.ca), new X509Certificate(made.cert)];
    expect(ca.ca).toBe(true);
    expect(cert.ca).toBe(false);
    expect(cert.verify(ca.publicKey)).toBe(true);
    expect(cert.checkHost('dc1.demo.example')).toBe('dc1.demo.example');
    expect(cert.checkIP('127.0.0.9')).toBe('127.0.0.9');
    expect(cert.checkHost('other.example')).toBeUndefined();
  });

  it('are kept until they come near their end or are needed for another name', async () => {
    const directory = join(folder, 'tls');
    const now = new Date('2026-01-01T00:00:00Z');
    const first = await ensureCertificates({ directory, names: ['localhost'], now });
    expect(statSync(first.files.key).mode & 0o777).toBe(0o600);
    expect(readFileSync(first.files.ca, 'utf8')).toBe(first.ca);
    expect((await ensureCertificates({ directory, names: ['localhost'], now })).cert).toBe(first.cert);
    const later = new Date('2027-01-15T00:00:00Z');
    const second = await ensureCertificates({ directory, names: ['localhost'], now: later });
    expect(second.cert).not.toBe(first.cert);
    const third = await ensureCertificates({ directory, names: ['localhost', '127.0.0.7'], now: later });
    expect(new X509Certificate(third.cert).checkIP('127.0.0.7')).toBe('127.0.0.7');
  });
});
