import { afterAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { actions } from '#functions/actions/registry.ts';
import { bundleOptions } from '#functions/bundle.ts';
import { functions } from '#functions/functions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const outdir = mkdtempSync(path.join(tmpdir(), 'latchkey-size-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** What is loaded at the start of a function, in KiB: the entry and all that it imports other than lazily. */
async function eagerKiB(entry: string): Promise<number> {
  const where = { absWorkingDir: root, entryPoints: { index: entry }, outdir };
  const { metafile } = await build({ ...bundleOptions, ...where, metafile: true, write: false });
  const { outputs } = metafile;
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const each of outputs[file]!.imports) {
      if (each.kind === 'import-statement' && outputs[each.path]) walk(each.path);
    }
  };
  walk(Object.keys(outputs).find((file) => file.endsWith('index.mjs'))!);
  return [...seen].reduce((bytes, file) => bytes + outputs[file]!.bytes, 0) / 1024;
}

describe('the bundles', () => {
  // The aim is 300; the DynamoDB client with its core is 190 of it and zod 100. This line keeps it from growing.
  it.each(functions.map(({ name, entry }) => [name, entry] as const))('%s stays small', async (_, entry) => {
    expect(await eagerKiB(entry)).toBeLessThan(345);
  });
});

it('the page on the API names every action, its path and its refusals', () => {
  const page = readFileSync(path.join(root, 'docs/api.md'), 'utf8').replaceAll(/ +/g, ' ');
  for (const { id, method, path: where, errors } of actions) {
    const line = page.split('\n').find((each) => each.startsWith(`| \`${id}\` | \`${method} ${where}\` |`));
    expect([id, line]).toEqual([id, expect.any(String)]);
    for (const code of errors) expect([id, line]).toEqual([id, expect.stringContaining(`\`${code}\``)]);
  }
});
