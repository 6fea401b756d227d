import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNode } from './node-version.ts';

ensureNode();
const { clearDataFolder } = await import('./data-folder.ts');
const { UsageProblem } = await import('./options.ts');

const { values } = parseArgs({ options: { data: { type: 'string', default: '.latchkey' } } });
const folder = path.resolve(values.data);
try {
  console.log(clearDataFolder(folder) ? `${folder} was removed.` : `There is nothing at ${folder}.`);
} catch (problem) {
  if (!(problem instanceof UsageProblem)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}
