import { ensureNode } from './node-version.ts';

ensureNode();
// Only now: what comes next needs the Node of this repository.
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
