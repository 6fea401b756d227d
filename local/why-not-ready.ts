import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.ts';

/** The product runs, but nobody could use it; the message says what to look at. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** Has the bridge check itself, which says line by line what works and what to do. */
export async function whyNotReady(configFile: string, bridgeLog: string): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const checks = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'bridge/main.ts'), 'check', '--config', configFile],
      { env: { PATH, HOME }, timeout: 60_000 },
      (_, stdout) => resolve(stdout.trim()),
    );
  });
  if (checks.includes('FAIL')) return `This is what the bridge says about itself:\n\n${checks}`;
  const log = readFileSync(bridgeLog, 'utf8').trim().split('\n').slice(-8).join('\n');
  return `All checks of the bridge pass; perhaps it found nobody to serve. The end of its log:\n\n${log}`;
}
