import 'reflect-metadata'; // The certificate library resolves its parts through it.
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** A test CA and one server certificate of it, as PEM and as files. */
export interface TestCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  readonly files: { readonly ca: string; readonly cert: string; readonly key: string };
}

const day = 86_400_000;
const validDays = 397;
/** Renewed at a start when less than this is left. */
const renewDays = 30;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * A CA and a server certificate for local servers, kept in a folder and renewed in time. The CA's key is forgotten at
 * once: nobody can issue another certificate that whoever trusts this CA would accept.
 * @param options.names DNS names and IP addresses of the server
 */
export async function ensureCertificates(options: {
  directory: string;
  names: readonly string[];
  now?: Date;
}): Promise<TestCertificates> {
  const now = options.now ?? new Date();
  const files = filesIn(options.directory);
  const kept = readKept(files, options.names, now);
  if (kept) return kept;
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const made = await makeCertificates(options.names, now);
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.ca, made.ca);
  return { ...made, files };
}

/** A fresh CA and server certificate, in memory. */
export async function makeCertificates(
  names: readonly string[],
  now = new Date(),
): Promise<{ ca: string; cert: string; key: string }> {
  x509.cryptoProvider.set(webcrypto as never);
  const [caKeys, keys] = await Promise.all([newKeys(), newKeys()]);
  const validity = { notBefore: new Date(now.getTime() - day), notAfter: new Date(now.getTime() + validDays * day) };
  const caName = `CN=Latchkey local CA ${randomBytes(4).toString('hex')}`;
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: newSerial(),
    name: caName,
    keys: caKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const cert = await x509.X509CertificateGenerator.create({
    ...validity,
    serialNumber: newSerial(),
    subject: `CN=${names[0] ?? 'localhost'}`,
    issuer: caName,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as never);
  return { ca: `${ca.toString('pem')}\n`, cert: `${cert.toString('pem')}\n`, key: pem('PRIVATE KEY', pkcs8) };
}

/** The library names the browser's types, which are Node's by another name, where they are known at all. */
type Keys = x509.X509CertificateCreateSelfSignedParams['keys'];

const newKeys = async (): Promise<Keys> =>
  (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as unknown as Keys;

/** Positive, as RFC 5280 4.1.2.2 wants it. */
const newSerial = (): string => `4${createHash('sha256').update(randomBytes(32)).digest('hex').slice(0, 31)}`;

const pem = (label: string, bytes: ArrayBuffer): string => `${x509.PemConverter.encode(bytes, label)}\n`;

const filesIn = (directory: string): TestCertificates['files'] => ({
  ca: join(directory, 'ca.pem'),
  cert: join(directory, 'server.pem'),
  key: join(directory, 'server-key.pem'),
});

/** What is in the folder, unless it ends soon or was made for other names. */
function readKept(files: TestCertificates['files'], names: readonly string[], now: Date): TestCertificates | undefined {
  if (!Object.values(files).every((file) => existsSync(file))) return undefined;
  const [ca, cert, key] = [files.ca, files.cert, files.key].map((file) => readFileSync(file, 'utf8'));
  const parsed = new x509.X509Certificate(cert!);
  const known = parsed.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map((item) => item.value) ?? [];
  const isFresh = parsed.notAfter.getTime() - now.getTime() > renewDays * day;
  return isFresh && names.every((name) => known.includes(name))
    ? { ca: ca!, cert: cert!, key: key!, files }
    : undefined;
}
