import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { arch, platform, release, totalmem, uptime } from 'node:os';
import { join } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { softwareVersion } from '../version.ts';
import { namesIn } from './names-in.ts';

/** Versions of what runs here. */
export const versions = (): object => ({
  bridge: softwareVersion,
  node: process.versions.node,
  openssl: process.versions.openssl,
  sqlite: process.versions['sqlite'],
  system: `${platform()} ${release()} ${arch()}`,
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  machineUpSeconds: Math.round(uptime()),
  at: new Date().toISOString(),
});

/** The authorities that the bridge trusts for its controllers. What controllers show is in the check's lines. */
export function certificates(caFile: string): object {
  try {
    const pems = readFileSync(caFile, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return pems.map((pem) => {
      const { subject, issuer, validFrom, validTo, fingerprint256, ca } = new X509Certificate(pem);
      return { subject, issuer, validFrom, validTo, fingerprint256, ca };
    });
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** Who may read what: names, modes and sizes, never a content. */
export function filesOf(config: LoadedConfig): object[] {
  const { bindPasswordFile, caFile } = config.directory;
  const folders = [config.keyDirectory, config.stateDirectory];
  const within = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name)));
  const files = [config.file, caFile, ...(bindPasswordFile === undefined ? [] : [bindPasswordFile])];
  return [...files, ...folders, ...within].map((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return { file, isMissing: true };
    const { mode, uid, gid, size, mtime } = found;
    return { file, mode: (mode & 0o7777).toString(8), uid, gid, size, changedAt: mtime.toISOString() };
  });
}
