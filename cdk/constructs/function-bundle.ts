import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Bundles one Lambda function: ESM, minified, split so that what is imported lazily is loaded lazily.
 * CDK's NodejsFunction writes one file and cannot split.
 * @param name of a declared function
 * @returns the folder with `index.mjs`
 */
export function bundleFunction(root: string, name: string): string {
  // A folder of its own: two syntheses may run at once. CDK copies it, afterwards nobody needs it.
  const folder = mkdtempSync(path.join(tmpdir(), `latchkey-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [path.join(root, 'functions/bundle/main.ts'), name, folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return folder;
}
