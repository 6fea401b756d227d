/**
 * `node functions/bundle/main.ts <function> <folder>`: writes a function's bundle into a folder; those of `all` into one
 * folder each, below it. A program of its own, because plugins need esbuild's asynchronous interface and a CDK construct
 * cannot wait.
 */
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptionsOf } from '../bundle.ts';
import { functions } from '../functions.ts';

const [name, folder] = process.argv.slice(2);
const isAll = name === 'all';
const declared = functions.filter((each) => isAll || each.name === name);
if (declared.length === 0 || folder === undefined) throw new Error(`no function ${name ?? ''}, or no folder for it`);
await Promise.all(
  declared.map((each) => {
    const outdir = isAll ? path.join(folder, each.name) : folder;
    return build({ ...bundleOptionsOf(each), outdir, logLevel: 'warning' });
  }),
);
