import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '#functions/bundle.ts';

/**
 * Bundles one Lambda function: ESM, minified, split so that what is imported lazily is loaded lazily.
 * CDK's NodejsFunction writes one file and cannot split.
 * @param entry path of the module that exports `handler`, relative to `root`
 * @returns the folder with `index.mjs`
 */
export function bundleFunction(root: string, name: string, entry: string): string {
  // A folder of its own: two syntheses may run at once. CDK copies it, afterwards nobody needs it.
  const folder = mkdtempSync(path.join(tmpdir(), `latchkey-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  buildSync({
    ...bundleOptions,
    mainFields: [...bundleOptions.mainFields],
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    logLevel: 'warning',
  });
  return folder;
}
