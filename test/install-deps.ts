/**
 * `npm run test:deps`: what the tests need besides npm packages, from Debian. As root. Starts no service: the tests run
 * their own Samba, in a folder of their own.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { requirements } from './support/machine.ts';

const packages = [...new Set(Object.values(requirements).flatMap((requirement) => requirement.packages))];

/** Debian asks this program before it starts a service that was just installed; 101 means no. */
const policyFile = '/usr/sbin/policy-rc.d';
const setAside = `${policyFile}.latchkey`;

process.exitCode = main();

function main(): number {
  const missing = packages.filter((name) => !isInstalled(name));
  if (isDebian() && missing.length === 0) return say('Everything that the tests need is installed.', 0);
  if (!isDebian()) return say(`This only knows Debian. The tests need: ${packages.join(' ')}`, 1);
  if (process.getuid?.() !== 0) return say(`Please run as root, for it installs: ${missing.join(' ')}`, 1);
  console.log(`Installing ${missing.join(' ')}`);
  return withoutStartingServices(() => {
    const update = apt('update', '-q');
    return update === 0 ? apt('install', '-q', '-y', '--no-install-recommends', ...missing) : update;
  });
}

function withoutStartingServices(install: () => number): number {
  const hadPolicy = existsSync(policyFile);
  if (hadPolicy) renameSync(policyFile, setAside);
  try {
    writeFileSync(policyFile, '#!/bin/sh\nexit 101\n');
    chmodSync(policyFile, 0o755);
    return install();
  } finally {
    rmSync(policyFile, { force: true });
    if (hadPolicy) renameSync(setAside, policyFile);
  }
}

function apt(...args: string[]): number {
  // Another installation may be running; dpkg waits for its lock instead of giving up.
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...options, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1;
}

function isInstalled(name: string): boolean {
  const query = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return query.stdout?.startsWith('install ok installed') ?? false;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function say(message: string, code: number): number {
  (code === 0 ? console.log : console.error)(message);
  return code;
}
