import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of this run of the tests, which several processes share. */
const folder = process.env['LATCHKEY_TEST_RUN_FOLDER'];
const said = new Set<string>();

/** Whether nobody in this run of the tests, or in this process where there is no such run, has asked this before. */
export function isFirstTime(what: string): boolean {
  if (folder === undefined) {
    const isNew = !said.has(what);
    said.add(what);
    return isNew;
  }
  const name = createHash('sha256').update(what).digest('hex');
  try {
    writeFileSync(join(folder, name), '', { flag: 'wx' });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}
