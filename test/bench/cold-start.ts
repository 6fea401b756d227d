import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bundle } from './bundles.ts';
import { median, round } from './statistics.ts';

/** Process start to ready, in milliseconds, medians of so many starts. */
export interface ColdStarts {
  readonly starts: number;
  readonly bareNodeMs: number;
  /** Over bare Node. */
  readonly addedMs: Readonly<Record<string, number>>;
}

const starts = 21;

/**
 * Starts each function as Lambda's runtime does, in turns with a bare Node, so that whatever else the machine does hits
 * all alike. @param environments what each function runs with
 */
export async function measureColdStarts(
  bundles: readonly Bundle[],
  environments: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<ColdStarts> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-cold-start-'));
  try {
    const scripts = [
      { name: 'bare', file: join(folder, 'bare.mjs'), code: '' },
      ...bundles.map((bundle) => ({
        name: bundle.name,
        file: join(folder, `${bundle.name}.mjs`),
        code: `const { handler } = await import('${pathToFileURL(join(bundle.folder, 'index.mjs')).href}');
if (typeof handler !== 'function') throw new Error('no handler');\n`,
      })),
    ];
    for (const { file, code } of scripts)
      writeFileSync(file, `${code}process.stdout.write('ready', () => process.exit());\n`);
    const taken = new Map(scripts.map(({ name }) => [name, [] as number[]]));
    for (let turn = -1; turn < starts; turn++) {
      for (const { name, file } of scripts) {
        const ms = await untilReady(file, environments[name] ?? {});
        if (turn >= 0) taken.get(name)!.push(ms); // The first one fills the page cache.
      }
    }
    const bare = median(taken.get('bare')!);
    return {
      starts,
      bareNodeMs: round(bare),
      addedMs: Object.fromEntries(bundles.map(({ name }) => [name, round(median(taken.get(name)!) - bare)])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function untilReady(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [file], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let ms: number | undefined;
    child.stdout.once('data', () => (ms = performance.now() - startedAt));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('error', reject);
    child.once('close', () => (ms === undefined ? reject(new Error(`${file} did not start: ${said}`)) : resolve(ms)));
  });
}
