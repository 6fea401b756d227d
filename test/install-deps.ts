/**
 * `npm run test:deps`: what the tests need besides npm packages, from Debian. As root. Starts no service: the tests run
 * their own Samba, in a folder of their own.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram, requirements } from './support/machine.ts';

const packages = [...new Set(Object.values(requirements).flatMap((requirement) => requirement.packages))];

/** Debian asks this program before it starts a service that was just installed; 101 means no. */
const policyFile = '/usr/sbin/policy-rc.d';
const setAside = `${policyFile}.latchkey`;

process.exitCode = main();

function main(): number {
  if (!isDebian()) return say(`This only knows Debian. The tests need: ${packages.join(' ')}`, 1);
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return say('Everything that the tests need is installed.', 0);
  if (process.getuid?.() !== 0) return say(`Please run as root, for it installs: ${missing.join(' ')}`, 1);
  const code = withoutStartingServices(() => installAll(missing));
  const problems = Object.values(requirements).flatMap(({ name, problem }) => {
    const found = problem();
    return found === undefined ? [] : [`${name}: ${found}`];
  });
  return problems.length > 0 ? say(`Still missing:\n${problems.join('\n')}`, 1) : code;
}

function installAll(missing: readonly string[]): number {
  const update = apt('update', '-q');
  if (update !== 0) return update;
  // Later releases merge and split Samba's packages: what a release does not know there is part of another.
  const known = missing.filter(hasCandidate);
  console.log(`Installing ${known.join(' ')}`);
  const code = apt('install', '-q', '-y', '--no-install-recommends', ...known);
  if (code !== 0 || findProgram('samba') !== undefined) return code;
  return apt('install', '-q', '-y', '--no-install-recommends', 'samba-ad-dc');
}

function withoutStartingServices(install: () => number): number {
  // Interrupted in between, the machine must still get its own policy back.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore).on('SIGTERM', ignore);
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

function hasCandidate(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(policy.stdout);
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function say(message: string, code: number): number {
  (code === 0 ? console.log : console.error)(message);
  return code;
}
