import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalRun, RunOptions } from '#local/run.ts';
import { startLocal } from '#local/run.ts';
import { leaveTemplate, takeTemplate } from '#test/support/product/template.ts';

/** The whole product for one suite, in a folder that goes with it. */
export async function startProduct(options: Partial<RunOptions> = {}): Promise<LocalRun> {
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-e2e-'));
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true });
  const { directory = 'embedded' } = options;
  const kind = typeof directory === 'string' ? directory : 'external';
  try {
    takeTemplate(kind, dataDir);
    const run = await startLocal({ port: 0, dataDir, directory, ...options });
    leaveTemplate(kind, dataDir);
    return { ...run, stop: () => run.stop().finally(forget) };
  } catch (problem) {
    forget();
    throw problem;
  }
}
