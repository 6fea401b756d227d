import { existsSync, writeFileSync } from 'node:fs';
import { ensureCertificates } from './certificates.ts';
import type { DataFolder } from './data-folder.ts';
import { demoDomain, demoPeople } from './embedded-directory/demo-people.ts';
import type { DemoPerson } from './embedded-directory/demo-people.ts';
import { demoSeed } from './embedded-directory/seed.ts';
import { startEmbeddedDirectory } from './embedded-directory/start-embedded-directory.ts';
import type { ExternalDirectory, LocalOptions } from './options.ts';
import { UsageProblem } from './options.ts';
import { sambaProblem } from './samba/samba-availability.ts';
import { startSamba } from './samba/start-samba.ts';

/** The directory of a local run, and how a bridge signs in to it. */
export interface RunningDirectory {
  /** What a person calls it. */
  readonly label: string;
  readonly urls: readonly string[];
  readonly caFile: string;
  readonly baseDn: string;
  readonly bindDn: string;
  readonly bindPasswordFile: string;
  readonly servedOus: readonly string[];
  /** What people may change for themselves; only where we made the directory, and its rights. */
  readonly openAttributes?: readonly string[];
  readonly netbiosName?: string;
  /** NetBIOS name and UPN suffixes, lower case. */
  readonly domains: readonly string[];
  readonly people: readonly DemoPerson[];
  /** Drops all connections and comes back with the same state. Not for a domain that is not ours. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the directory that was asked for, or takes the one that is there. */
export async function startDirectory(asked: LocalOptions['directory'], data: DataFolder): Promise<RunningDirectory> {
  if (asked === 'embedded') return startEmbedded(data);
  if (asked === 'samba') return startOwnSamba(data);
  return useExternal(asked);
}

const openAttributes = ['telephoneNumber', 'mobile', 'physicalDeliveryOfficeName', 'thumbnailPhoto'];
const demo = {
  domains: [demoDomain.dnsName, demoDomain.netbiosName.toLowerCase()],
  people: demoPeople,
  openAttributes,
};

async function startEmbedded(data: DataFolder): Promise<RunningDirectory> {
  const tls = await ensureCertificates({ directory: data.file('directory', 'tls'), names: ['localhost', '127.0.0.1'] });
  const ports = data.read<Record<string, number>>('ports.json', {});
  const start = (port: number) =>
    startEmbeddedDirectory({ port, tls, dataFile: data.file('directory', 'directory.json'), seed: demoSeed });
  let running = await start(ports['directory'] ?? 0).catch(() => start(0));
  const { port } = running;
  data.write('ports.json', { ...data.read<Record<string, number>>('ports.json', {}), directory: port });
  return {
    ...demo,
    label: 'Embedded directory',
    urls: [running.url],
    caFile: tls.files.ca,
    baseDn: running.baseDn,
    bindDn: running.serviceAccountDn,
    bindPasswordFile: passwordFile(data, demoSeed.serviceAccount.password),
    servedOus: [running.peopleDn],
    netbiosName: running.netbiosName,
    restart: async () => {
      await running.close();
      running = await start(port);
    },
    stop: () => running.close(),
  };
}

async function startOwnSamba(data: DataFolder): Promise<RunningDirectory> {
  const problem = sambaProblem();
  if (problem)
    throw new UsageProblem(`--samba needs Samba on this machine: ${problem}.\nnpm run test:deps installs it (Debian).`);
  const running = await startSamba({ directory: data.file('samba'), seed: demoSeed });
  return {
    ...demo,
    label: 'Samba Active Directory',
    urls: [running.url],
    caFile: running.caFile,
    baseDn: running.baseDn,
    bindDn: running.bindDn,
    bindPasswordFile: passwordFile(data, running.bindPassword),
    servedOus: [running.peopleDn],
    netbiosName: running.netbiosName,
    restart: () => running.restart(),
    stop: () => running.stop(),
  };
}

function useExternal(external: ExternalDirectory): RunningDirectory {
  for (const file of [external.caFile, external.bindPasswordFile]) {
    if (!existsSync(file)) throw new UsageProblem(`There is no file ${file}.`);
  }
  // DC=corp,DC=example is corp.example, and most likely CORP.
  const labels = [...external.baseDn.matchAll(/DC=([^,]+)/gi)].map(([, label]) => label!.trim().toLowerCase());
  return {
    ...external,
    label: 'Your directory',
    domains: labels.length > 0 ? [...new Set([labels.join('.'), labels[0]!])] : ['directory'],
    people: [],
    restart: () => Promise.reject(new Error('a domain of somebody else is not restarted')),
    stop: () => Promise.resolve(),
  };
}

function passwordFile(data: DataFolder, password: string): string {
  const file = data.file('bind-password');
  writeFileSync(file, password, { mode: 0o600 });
  return file;
}
