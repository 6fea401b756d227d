import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalRun, RunOptions } from '#local/run.ts';
import { startLocal } from '#local/run.ts';

/** The whole product for one suite, in a folder that goes with it. */
export async function startProduct(options: Partial<RunOptions> = {}): Promise<LocalRun> {
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-e2e-'));
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const run = await startLocal({ port: 0, dataDir, directory: 'embedded', ...options });
    return { ...run, stop: () => run.stop().finally(forget) };
  } catch (problem) {
    forget();
    throw problem;
  }
}
