import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '../..');

/**
 * Decides on a request to restore access as an operator does: with the command, at a product that runs here.
 * @returns what the terminal shows
 * @throws Error with what it shows when it did not go well
 */
export async function decide(
  { facts }: { readonly facts: { readonly dataDir: string } },
  verb: 'show' | 'verify' | 'delete',
  reference: string,
  ...more: readonly string[]
): Promise<string> {
  const words = ['issues', verb, reference, '--portal', 'demo', '--local', facts.dataDir, '--yes', ...more];
  const { stdout } = await promisify(execFile)(process.execPath, ['cdk/admin/main.ts', ...words], {
    cwd: root,
    timeout: 60_000,
  });
  return stdout;
}
