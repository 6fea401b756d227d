import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { markOf } from '../../file-mark.ts';
import type { AuthorityHealth } from '../directory-connector.ts';
import type { ConnectorLog } from './config.ts';

/** The certificates that controllers' certificates must chain to. They may be replaced while the bridge runs. */
export interface TrustedCa {
  readonly pem: string;
  /** Looks whether there are new ones. @returns whether there are: then no connection of before is to be used again */
  refresh(): boolean;
  health(): AuthorityHealth;
}

const block = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** All certificates of a PEM file. @throws Error when there is none, or one cannot be read */
export function readCertificates(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(block) ?? [];
  // A file that is cut off in the middle of its second certificate must not pass for one with a single one.
  if (blocks.length === 0 || blocks.length !== pem.split('-----BEGIN CERTIFICATE-----').length - 1) {
    throw new Error('is not a PEM file with certificates');
  }
  return blocks.map((each) => new X509Certificate(each));
}

/** Certificates that stay as they are. */
export const fixedCa = (pem: string): TrustedCa => ({
  pem,
  refresh: () => false,
  health: () => ({ certificates: describe(pem) }),
});

/**
 * The certificates of a file, read again when the file has changed. A file that cannot be read, or holds none, changes
 * nothing: the certificates before it stay in force, and the health says why.
 * @throws Error when the file cannot be used now
 */
export function watchedCa(file: string, log?: ConnectorLog): TrustedCa {
  let mark = markOf(file);
  let pem = readFileSync(file, 'utf8');
  readCertificates(pem);
  let problem: string | undefined;

  const complain = (error: unknown): false => {
    const told = `${file}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200);
    if (told !== problem)
      log?.warn({ file, problem: told }, 'the new CA file is not used; the one before stays in force');
    problem = told;
    return false;
  };
  const refresh = (): boolean => {
    try {
      const found = markOf(file);
      if (found === mark) {
        problem = undefined;
        return false;
      }
      const text = readFileSync(file, 'utf8');
      const certificates = readCertificates(text);
      [mark, problem] = [found, undefined];
      if (text === pem) return false;
      pem = text;
      log?.info({ file, certificates: certificates.length }, 'the CA file was read again');
      return true;
    } catch (error) {
      return complain(error);
    }
  };
  return {
    get pem() {
      return pem;
    },
    refresh,
    health: () => ({ certificates: describe(pem), ...(problem !== undefined && { problem }) }),
  };
}

function describe(pem: string): AuthorityHealth['certificates'] {
  try {
    return readCertificates(pem).map(({ subject, validToDate }) => ({
      subject: subject.replaceAll('\n', ', '),
      endsAt: validToDate.toISOString(),
    }));
  } catch {
    return [];
  }
}
