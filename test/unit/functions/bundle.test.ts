import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { actions, groups } from '#functions/actions/registry.ts';
import { bundleOptionsOf } from '#functions/bundle.ts';
import { standIns } from '#functions/bundle/stand-ins.ts';
import { functions } from '#functions/functions.ts';
import type { FunctionDeclaration } from '#functions/functions.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A bundle in memory: what it is made of, and which stand-ins were used. */
async function bundleOf(declared: FunctionDeclaration) {
  const replaced = new Set<string>();
  const options = bundleOptionsOf(declared, (module) => replaced.add(module));
  const { metafile, outputFiles } = await build({
    ...options,
    outdir: 'nowhere',
    metafile: true,
    write: false,
  } as const);
  const asksToRequire = outputFiles.some(({ text }) => text.includes('Dynamic require of'));
  return { outputs: metafile.outputs, sources: Object.keys(metafile.inputs), replaced, asksToRequire };
}
type Bundle = Awaited<ReturnType<typeof bundleOf>>;

/** What is loaded at the start of a function, in bytes: the entry and all that it imports other than lazily. */
function eagerBytes({ outputs }: Bundle): number {
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const each of outputs[file]!.imports) {
      if (each.kind === 'import-statement' && outputs[each.path]) walk(each.path);
    }
  };
  walk(Object.keys(outputs).find((file) => file.endsWith('index.mjs'))!);
  return [...seen].reduce((bytes, file) => bytes + outputs[file]!.bytes, 0);
}

describe('the bundles', () => {
  const bundles = new Map<string, Promise<Bundle>>();
  const bundle = (name: string): Promise<Bundle> => {
    const found = bundles.get(name) ?? bundleOf(functions.find((each) => each.name === name)!);
    bundles.set(name, found);
    return found;
  };
  const names = functions.map(({ name }) => name);

  it.each(names)('%s loads at most 300 KB at its start', async (name) => {
    expect(eagerBytes(await bundle(name))).toBeLessThanOrEqual(300_000);
  });

  it('admin has some way to go: it has the most actions, and gets the most new ones', async () => {
    expect(eagerBytes(await bundle('admin'))).toBeLessThanOrEqual(290_000);
  });

  it.each(names)('%s asks for nothing by `require`, which an ES module has not', async (name) => {
    expect((await bundle(name)).asksToRequire).toBe(false);
  });

  it('no stand-in is left over: each takes the place of a module that is still there', async () => {
    const used = await Promise.all(names.map(async (name) => [...(await bundle(name)).replaced]));
    expect([...new Set(used.flat())].sort()).toEqual(Object.keys(standIns).sort());
  });

  it.each(groups)('%s holds its own actions and none of others', async (group) => {
    const { sources } = await bundle(group);
    const registry = readFileSync(path.join(root, 'functions/actions/registry.ts'), 'utf8');
    const files = [...registry.matchAll(/^import \{ \w+ \} from '\.\/(.+)';$/gm)].map(([, file]) => file!);
    const held = files.filter((file) => sources.includes(`functions/actions/${file}`));
    expect(held).toHaveLength(actions.filter((action) => action.group === group).length);
  });
});
