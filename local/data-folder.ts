import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageProblem } from './options.ts';

/** Shows that a folder is ours: nothing else is ever cleared. */
const marker = 'latchkey-local-data';

/** Everything that a local run keeps, in one folder that only its owner can read. */
export class DataFolder {
  readonly path: string;

  /**
   * Opens a folder, makes it when it is missing, and takes it for this process.
   * @throws UsageProblem when it is somebody else's folder, or another run has it
   */
  constructor(folder: string) {
    this.path = folder;
    if (existsSync(folder) && !isOurs(folder) && readdirSync(folder).length > 0) {
      throw new UsageProblem(`${folder} is not empty and not of Latchkey. Name another folder with --data.`);
    }
    const owner = ownerOf(folder);
    if (owner !== undefined) {
      throw new UsageProblem(
        `Latchkey already runs with ${folder} (process ${owner}). Stop it, or use --data and --port.`,
      );
    }
    mkdirSync(this.logs, { recursive: true, mode: 0o700 });
    writeFileSync(
      this.file(marker),
      'Everything in here belongs to the local run of Latchkey. npm run reset clears it.\n',
    );
    writeFileSync(this.file('pid'), String(process.pid));
  }

  get logs(): string {
    return this.file('logs');
  }

  file(...names: string[]): string {
    return path.join(this.path, ...names);
  }

  /** A small JSON file; the given value when there is none yet. */
  read<T>(name: string, otherwise: T): T {
    return existsSync(this.file(name)) ? (JSON.parse(readFileSync(this.file(name), 'utf8')) as T) : otherwise;
  }

  write(name: string, value: unknown): void {
    writeFileSync(this.file(name), `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  }

  /** A generated secret, the same at every start. */
  secret(name: string): string {
    const secrets = this.read<Record<string, string>>('secrets.json', {});
    const kept = secrets[name];
    if (kept !== undefined) return kept;
    const made = randomBytes(36).toString('base64url');
    this.write('secrets.json', { ...secrets, [name]: made });
    return made;
  }

  /** Lets another run have it. */
  release(): void {
    rmSync(this.file('pid'), { force: true });
  }
}

/** Clears a data folder. @returns whether there was one @throws UsageProblem when it is not ours or in use */
export function clearDataFolder(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (!isOurs(folder)) throw new UsageProblem(`${folder} is not a data folder of Latchkey; nothing was removed.`);
  const owner = ownerOf(folder);
  if (owner !== undefined)
    throw new UsageProblem(`Latchkey still runs with ${folder} (process ${owner}). Stop it first.`);
  rmSync(folder, { recursive: true });
  return true;
}

const isOurs = (folder: string): boolean => existsSync(path.join(folder, marker));

/** The running process that has this folder. */
function ownerOf(folder: string): number | undefined {
  const file = path.join(folder, 'pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  try {
    process.kill(pid, 0);
    return pid === process.pid ? undefined : pid;
  } catch (problem) {
    // Somebody else's process is one, too.
    return (problem as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}
