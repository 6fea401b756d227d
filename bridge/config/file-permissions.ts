import { statSync } from 'node:fs';
import type { ConfigProblem } from './config-error.ts';

const othersMask = 0o077;

/**
 * Whether nobody but the owner may read a file or folder that holds secrets.
 * @param field the setting that names the file, for the message
 * @returns the problem, or `undefined` when all is well. On Windows always `undefined`: there ACLs guard the folder.
 */
export function privateFileProblem(file: string, field: string): ConfigProblem | undefined {
  let mode: number;
  try {
    mode = statSync(file).mode;
  } catch (cause) {
    const why =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : `cannot be read (${String(cause)})`;
    return { file, field, problem: why, remedy: 'Check the path and that the service user may read it.' };
  }
  if (process.platform === 'win32' || (mode & othersMask) === 0) return undefined;
  return {
    file,
    field,
    problem: `can be read or written by other users of this machine (mode ${(mode & 0o777).toString(8)})`,
    remedy: `Run: chmod go= ${file}`,
  };
}
