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
function filterOf(pattern: string): (line: string) => boolean {
  const name = /^\{ \$\.(\w+) IS TRUE \}$/.exec(pattern)?.[1];
  if (name === undefined) throw new Error(`the local run does not know the filter ${pattern}`);
  return (line) => {
    // Most lines need not be read.
    if (!line.includes(`"${name}":true`)) return false;
    try {
      return (JSON.parse(line) as Record<string, unknown>)[name] === true;
    } catch {
      return false;
    }
  };
}

const payloadOf = (source: string, lines: readonly string[]): string => {
  const logEvents = lines.map((message, index) => ({ id: String(index), timestamp: Date.now(), message }));
  const common = { messageType: 'DATA_MESSAGE', owner: '000000000000', logGroup: source, logStream: source };
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
