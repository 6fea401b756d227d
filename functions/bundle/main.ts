/**
 * `node functions/bundle/main.ts <function> <folder>`: writes a function's bundle into a folder. A program of its own,
 * because plugins need esbuild's asynchronous interface and a CDK construct cannot wait.
 */
import { build } from 'esbuild';
import { bundleOptionsOf } from '../bundle.ts';
import { functions } from '../functions.ts';

const [name, outdir] = process.argv.slice(2);
const declared = functions.find((each) => each.name === name);
if (!declared || outdir === undefined) throw new Error(`no function ${name ?? ''}, or no folder for it`);
await build({ ...bundleOptionsOf(declared), outdir, logLevel: 'warning' });
