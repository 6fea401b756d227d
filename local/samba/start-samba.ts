import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureCertificates } from '#local/certificates.ts';
import { baseDnOf } from '#local/embedded-directory/seed.ts';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';
import { addUser } from './add-user.ts';
import { freeAddress, isFree } from './free-address.ts';
import { fill, provision } from './provision.ts';
import { sambaProblem } from './samba-availability.ts';
import { smbConf } from './smb-conf.ts';

export interface SambaOptions {
  /** Where the domain lives. When it is already there it is used as it is. */
  readonly directory: string;
  /** A loopback address of its own; a free one when absent. */
  readonly address?: string;
  readonly seed: DirectorySeed;
  /** `ldap` alone when absent; `kdc` adds Kerberos on the same address. */
  readonly services?: readonly string[];
}

/** A running private domain controller. */
export interface Samba {
  readonly url: string;
  readonly address: string;
  readonly caFile: string;
  readonly caPem: string;
  readonly baseDn: string;
  readonly netbiosName: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  readonly peopleDn: string;
  readonly adminDn: string;
  readonly adminPassword: string;
  /** Adds somebody in state `usual` with an ASCII password. @returns the DN */
  addUser(person: DemoPerson, parentDn?: string): Promise<string>;
  /** Kills it the hard way and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const startMs = 60_000;
/** In the foreground it ends when its standard input does, which is our pipe: nothing is left behind when we die. */
const foreground = ['-i', '-M', 'single'];

/** Starts a private Samba domain controller on a loopback address. @throws Error when Samba is missing or does not come up */
export async function startSamba(options: SambaOptions): Promise<Samba> {
  const problem = sambaProblem();
  if (problem) throw new Error(`Samba cannot be started: ${problem}`);
  const { directory, seed } = options;
  const address = options.address ?? (await freeAddress());
  if (!(await isFree(address, 636)))
    throw new Error(`port 636 on ${address} is taken; choose another 127.0.0.x address`);
  const isNew = !existsSync(join(directory, 'private', 'sam.ldb'));
  const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/latchkey/', import.meta.url));
  const adminPassword = secretIn(join(directory, 'admin-password'));
  if (isNew) await provision({ directory, cacheDirectory, seed });
  const tls = await ensureCertificates({
    directory: join(directory, 'tls'),
    names: [`dc1.${seed.dnsName}`, 'localhost', address],
  });
  const configFile = join(directory, 'etc', 'smb.conf');
  const services = options.services ?? ['ldap'];
  writeFileSync(
    configFile,
    smbConf({ directory, address, realm: seed.dnsName, netbiosName: seed.netbiosName, services, tls: tls.files }),
  );
  if (isNew) await fill({ configFile, seed, adminPassword: adminPassword(), now: new Date() });
  let child = await launch(configFile, address);
  const baseDn = baseDnOf(seed.dnsName);
  const url = `ldaps://${address}`;
  const peopleDn = `OU=People,${baseDn}`;
  const admin = { adminDn: `CN=Administrator,CN=Users,${baseDn}`, adminPassword: adminPassword() };
  return {
    url,
    address,
    caFile: tls.files.ca,
    caPem: tls.ca,
    baseDn,
    netbiosName: seed.netbiosName,
    bindDn: `CN=${seed.serviceAccount.login},OU=Service Accounts,${baseDn}`,
    bindPassword: seed.serviceAccount.password,
    peopleDn,
    ...admin,
    addUser: (person, parentDn = peopleDn) =>
      addUser({ url, caPem: tls.ca, dnsName: seed.dnsName, ...admin }, parentDn, person),
    restart: async () => {
      await end(child);
      child = await launch(configFile, address);
    },
    stop: () => end(child),
  };
}

async function launch(configFile: string, address: string): Promise<ChildProcess> {
  const child = spawn('/usr/sbin/samba', [...foreground, '-s', configFile], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  const collect = (bytes: Buffer): void => void (said = (said + bytes.toString()).slice(-4000));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const deadline = Date.now() + startMs;
  while (!(await answers(address))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`Samba did not come up: ${said}`);
    }
    await sleep(50);
  }
  return child;
}

/** Whether TLS can be set up; the certificate is not looked at, since nothing is sent. */
const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: address, port: 636, rejectUnauthorized: false }, () => finish(true));
    const finish = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.on('error', () => finish(false));
  });

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** A password made on first use and kept beside the domain. */
const secretIn = (file: string) => (): string => {
  if (!existsSync(file)) writeFileSync(file, `Adm-${randomBytes(15).toString('base64url')}-7`, { mode: 0o600 });
  return readFileSync(file, 'utf8');
};
