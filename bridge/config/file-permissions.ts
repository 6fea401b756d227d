import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config-error.ts';
import type { ConfigProblem } from './config-error.ts';
import type { LoadedConfig } from './load-config.ts';

const othersMask = 0o077;
const othersWriteMask = 0o022;

/**
 * Whether nobody but the owner may read a file or folder that holds secrets.
 * @param field the setting that names the file, for the message
 * @returns the problem, or `undefined` when all is well. On Windows always `undefined`: there ACLs guard the folder.
 */
export function privateFileProblem(file: string, field: string): ConfigProblem | undefined {
  return problemOf(file, field, {
    mask: othersMask,
    what: 'read or written',
    remedy: `Run: chmod go= ${quoted(file)}`,
  });
}

/** Whether nobody but the owner may change a file that decides what the bridge does or whom it trusts. */
const ownFileProblem = (file: string, field: string): ConfigProblem | undefined =>
  problemOf(file, field, { mask: othersWriteMask, what: 'written', remedy: `Run: chmod go-w ${quoted(file)}` });

/**
 * Everything that a bridge reads at its start and that is not looked at by whoever opens it: the configuration and its
 * folder, the authority that it trusts, the journal. Keys and the bind password are judged where they are read.
 */
export function filePermissionProblems(config: LoadedConfig): ConfigProblem[] {
  return [
    isHandedOver(config.file) ? undefined : privateFileProblem(config.file, ''),
    ownFileProblem(dirname(config.file), ''),
    // Whoever opens these says better what to do when they are missing; the journal is made when it is.
    ifThere(config.directory.caFile, (file) => ownFileProblem(file, 'directory.caFile')),
    ifThere(config.stateDirectory, (folder) => privateFileProblem(folder, 'stateDirectory')),
  ].filter((problem) => problem !== undefined);
}

/** @throws ConfigError naming every one of {@link filePermissionProblems} */
export function assertFilePermissions(config: LoadedConfig): void {
  const problems = filePermissionProblems(config);
  if (problems.length > 0) throw new ConfigError(problems);
}

/** Root's, and readable for the service's own group: as the installer has it, so that a bridge cannot change its own limits. */
function isHandedOver(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || found.uid !== 0 || found.gid === 0 || (found.mode & 0o027) !== 0) return false;
  return process.getuid?.() === 0 || process.getgid?.() === found.gid;
}

function problemOf(
  file: string,
  field: string,
  rule: { readonly mask: number; readonly what: string; readonly remedy: string },
): ConfigProblem | undefined {
  let found: Stats;
  try {
    found = statSync(file);
  } catch (cause) {
    const why =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : `cannot be read (${String(cause)})`;
    return { file, field, problem: why, remedy: 'Check the path and that the service user may read it.' };
  }
  if (process.platform === 'win32') return undefined;
  const { mode, uid } = found;
  if ((mode & rule.mask) !== 0) {
    const octal = (mode & 0o777).toString(8);
    const problem = `can be ${rule.what} by other users of this machine (mode ${octal})`;
    return { file, field, problem, remedy: rule.remedy };
  }
  const self = process.getuid!();
  // Root may read it anyway. Whoever else owns it may open it to others at any time.
  if (uid === self || uid === 0 || self === 0) return undefined;
  return {
    file,
    field,
    problem: `belongs to another user (uid ${uid}; this is uid ${self})`,
    remedy: `Run as root: chown ${self} ${quoted(file)}`,
  };
}

const ifThere = <T>(path: string, judge: (path: string) => T): T | undefined =>
  statSync(path, { throwIfNoEntry: false }) && judge(path);

/** As a shell takes it. */
const quoted = (file: string): string => (/^[\w./@:+-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`);
