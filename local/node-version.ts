import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The version that Lambda runs. */
const wanted = 24;

/**
 * Makes sure that a program runs on the Node of this repository (a dev dependency), whatever Node the machine has.
 * Written without a type that an older Node would stumble over: it is loaded there first.
 */
export function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return;
  const own = path.join(import.meta.dirname, '../node_modules/.bin/node');
  if (!existsSync(own)) {
    console.error(`Latchkey needs Node ${wanted}; this is ${process.version}. Run npm ci first: it brings its own.`);
    process.exit(1);
  }
  const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
