import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBreachedPasswords } from '../breached/breached-passwords.ts';
import { buildBreachedPasswords } from '../breached/build-breached-passwords.ts';
import type { BuildProgress } from '../breached/build-breached-passwords.ts';
import { exitCodes } from './exit-codes.ts';

const options = { out: { type: 'string' }, plain: { type: 'boolean', default: false } } as const;

/** `bridge breached build LIST --out FILE [--plain] | verify FILE`. Needs no configuration: any machine may do it. */
export async function breachedCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what, file, ...more] = positionals;
  if (file !== undefined && more.length === 0) {
    if (what === 'build' && values.out !== undefined) return build(file, values.out, values.plain);
    if (what === 'verify') return verify(file);
  }
  process.stderr.write('bridge: breached build LIST --out FILE [--plain], breached verify FILE\n');
  return exitCodes.usage;
}

async function build(list: string, out: string, isPlain: boolean): Promise<number> {
  const target = resolve(out);
  const format = isPlain ? 'plain' : 'sha1';
  const say = teller();
  const onProgress = (progress: BuildProgress): void => say(wordsFor(progress));
  const { entries, bytes } = await buildBreachedPasswords({ list, target, format, now: () => new Date(), onProgress });
  say.end();
  process.stdout.write(
    `${count(entries)} passwords are in ${target}, ${count(Math.ceil(bytes / 1024))} KB.\n` +
      'Copy it to each bridge, readable for its account, name it in bridge.yaml as breachedPasswords.file, and restart. A newer one is taken\n' +
      'without a restart: move it to the place of the one before.\n',
  );
  return exitCodes.ok;
}

async function verify(path: string): Promise<number> {
  const list = await openBreachedPasswords(path).catch((error: unknown) => {
    throw new Error(`${path} ${(error as Error).message}`, { cause: error });
  });
  const say = teller();
  try {
    await list.verify((done, of) => say(`${Math.floor((100 * done) / of)} % read`));
  } catch (error) {
    throw new Error(`${path} ${(error as Error).message}`, { cause: error });
  } finally {
    say.end();
    await list.close();
  }
  const size = count(Math.ceil(statSync(path).size / 1024));
  process.stdout.write(
    `${count(list.entries)} passwords, made ${list.builtAt.toISOString()}, ${size} KB. It is whole.\n`,
  );
  return exitCodes.ok;
}

const wordsFor = (progress: BuildProgress): string =>
  progress.step === 'reading'
    ? `${count(progress.lines)} lines read`
    : `part ${count(progress.done)} of ${count(progress.of)} built`;

const count = (value: number): string => value.toLocaleString('en');

/** Tells how far it is: on a terminal in one line, elsewhere not at all. */
function teller(): ((text: string) => void) & { end(): void } {
  const isTerminal = process.stderr.isTTY;
  const say = (text: string): void => void (isTerminal && process.stderr.write(`\r${text.padEnd(40)}`));
  return Object.assign(say, { end: () => void (isTerminal && process.stderr.write('\n')) });
}
