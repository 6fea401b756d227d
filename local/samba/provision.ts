import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';
import { runProgram } from './run-program.ts';
import { sambaPlan } from './samba-plan.ts';
import { smbFolders } from './smb-conf.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Makes a new domain in a folder and fills it. `cacheDirectory` keeps a copy of the empty domain: 0.3 s instead of 4. */
export async function provision(options: {
  directory: string;
  cacheDirectory: string;
  seed: DirectorySeed;
}): Promise<void> {
  const { directory, seed } = options;
  mkdirSync(options.cacheDirectory, { recursive: true, mode: 0o700 });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const tar = join(options.cacheDirectory, `samba-${seed.dnsName}-${seed.netbiosName}.tar`);
  if (existsSync(tar)) await runProgram('tar', ['-xf', tar, '-C', directory]);
  else await provisionEmpty(directory, seed, tar);
  for (const folder of smbFolders) mkdirSync(join(directory, folder), { recursive: true, mode: 0o700 });
}

/** Sets the administrator's password and adds the people; Samba must not be running yet. */
export async function fill(options: {
  configFile: string;
  seed: DirectorySeed;
  adminPassword: string;
  now: Date;
}): Promise<void> {
  const plan = { ...sambaPlan(options.seed, options.now), adminPassword: options.adminPassword };
  await runProgram('/usr/bin/python3', [join(here, 'seed.py'), options.configFile], { input: JSON.stringify(plan) });
}

async function provisionEmpty(directory: string, seed: DirectorySeed, tar: string): Promise<void> {
  await runProgram('samba-tool', [
    ...['domain', 'provision', '-s', '/dev/null', '--server-role=dc', '--dns-backend=SAMBA_INTERNAL'],
    ...[`--realm=${seed.dnsName.toUpperCase()}`, `--domain=${seed.netbiosName}`, '--use-rfc2307'],
    ...['--host-name=dc1', '--host-ip=127.0.0.1', `--targetdir=${directory}`],
  ]);
  // Two runs may do this at once: each writes its own file, and the last rename wins.
  const own = `${tar}.${process.pid}`;
  try {
    await runProgram('tar', [
      '-cf',
      own,
      '--exclude=msg.sock',
      '--exclude=msg.lock',
      '-C',
      directory,
      'private',
      'state',
    ]);
    await runProgram('mv', [own, tar]);
  } finally {
    rmSync(own, { force: true });
  }
}
