import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Stoppable } from './event-source.ts';
import type { LogSubscriptionShape } from './infrastructure/infrastructure.ts';
import type { FunctionHost } from './lambda/function-host.ts';

const everyMs = 300;
const linesAtMost = 100;
const attempts = 3;

/**
 * Carries lines of one function's log to another function, as a subscription of CloudWatch Logs does: gzip in base64, a
 * few at a time, in their order, tried three times.
 */
export function startLogSubscription(
  { sourceFunction, functionName, filterPattern }: LogSubscriptionShape,
  host: Pick<FunctionHost, 'invoke'>,
  logsDir: string,
): Stoppable {
  const file = path.join(logsDir, `${sourceFunction}.log`);
  const fits = filterOf(filterPattern);
  const log = new GrowingFile(file);
  const carry = async (): Promise<void> => {
    const lines = log.newLines().filter(fits);
    for (let first = 0; first < lines.length; first += linesAtMost) {
      const data = payloadOf(sourceFunction, lines.slice(first, first + linesAtMost));
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const isDone = await host.invoke(functionName, { awslogs: { data } }).then(
          () => true,
          () => false,
        );
        if (isDone) break;
      }
    }
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(carry);
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      // What was written a moment ago is carried as well.
      await running.then(carry);
    },
  };
}

/** The part of the language of filters that the templates use. */
export function filterOf(pattern: string): (line: string) => boolean {
  const inside = /^\{ (.+) \}$/.exec(pattern)?.[1] ?? '';
  const terms = inside.split(' || ').map((term) => {
    const [, path, value] = /^\(?\$\.([\w.]+) (?:IS TRUE|= "(\w+)")\)?$/.exec(term) ?? [];
    if (path === undefined) throw new Error(`the local run does not know the filter ${pattern}`);
    return { members: path.split('.'), wanted: value ?? true };
  });
  const fits = (line: unknown): boolean =>
    terms.some(({ members, wanted }) => members.reduce<unknown>(memberOf, line) === wanted);
  return (line) => {
    // Most lines need not be read.
    if (!terms.some(({ members, wanted }) => line.includes(`"${members.at(-1)!}":${JSON.stringify(wanted)}`)))
      return false;
    try {
      return fits(JSON.parse(line));
    } catch {
      return false;
    }
  };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const payloadOf = (source: string, lines: readonly string[]): string => {
  const logEvents = lines.map((message, index) => ({ id: String(index), timestamp: Date.now(), message }));
  const logGroup = source.replace(/^latchkey-([^-]+)-/, '/latchkey/$1/');
  const common = { messageType: 'DATA_MESSAGE', owner: '000000000000', logGroup, logStream: source };
  return gzipSync(JSON.stringify({ ...common, subscriptionFilters: ['local'], logEvents })).toString('base64');
};

/** Reads what is appended to a file from now on, line by line. */
class GrowingFile {
  readonly #file: string;
  #position: number;
  #rest = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    this.#position = sizeOf(file);
  }

  newLines(): string[] {
    const size = sizeOf(this.#file);
    if (size <= this.#position) return [];
    const fresh = Buffer.alloc(size - this.#position);
    const opened = openSync(this.#file, 'r');
    try {
      this.#position += readSync(opened, fresh, 0, fresh.length, this.#position);
    } finally {
      closeSync(opened);
    }
    const all = Buffer.concat([this.#rest, fresh]);
    const end = all.lastIndexOf(10) + 1;
    this.#rest = all.subarray(end);
    return all.subarray(0, end).toString('utf8').split('\n').filter(Boolean);
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
