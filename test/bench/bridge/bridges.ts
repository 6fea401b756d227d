import type { ChildProcess } from 'node:child_process';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endChild, startChild } from '#local/child.ts';
import type { ExternalDirectory } from '#local/options.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import type { BenchQueues } from './queues.ts';

const main = join(import.meta.dirname, '../../../bridge/main.ts');
const run = promisify(execFile);

/** A bridge in a process of its own, set up as docs/bridge.md says, with its journal on the disk. */
export interface BenchBridge {
  readonly fingerprint: string;
  start(): void;
  stop(): Promise<void>;
  /** Milliseconds of each job that it has answered since it was asked last: from taking the job up to its signed result. */
  takeJobTimes(): readonly number[];
}

/** Only the caps are raised: they are for a company's day. */
const withoutCaps = (text: string): string =>
  text.replace('port: 9464', 'port: 0').replace(/(perMinute|perAccountPerHour): \d+/gi, '$1: 100000');

export async function setUpBridge(
  folder: string,
  name: string,
  { queues, directory, jobKey }: { queues: BenchQueues; directory: ExternalDirectory; jobKey: PublicKey },
): Promise<BenchBridge> {
  const { endpoint, region, jobQueueUrl, resultQueueUrl } = queues;
  const [setupFile, configFolder] = [join(folder, `${name}.json`), join(folder, name)];
  const cloud = { version: 1, directory: 'corp', region, endpoint, jobQueueUrl, resultQueueUrl, jobKeys: [jobKey] };
  writeFileSync(setupFile, JSON.stringify(cloud));
  const { stdout } = await run(process.execPath, [
    ...[main, 'init', '--setup', setupFile, '--config-dir', configFolder, '--bridge-id', name, '--json'],
    ...['--controller', directory.urls[0]!, '--ca', directory.caFile, '--base-dn', directory.baseDn],
    ...['--bind-dn', directory.bindDn, '--bind-password-file', directory.bindPasswordFile],
    ...directory.servedOus.flatMap((ou) => ['--served-ou', ou]),
  ]);
  const config = join(configFolder, 'bridge.yaml');
  writeFileSync(config, withoutCaps(readFileSync(config, 'utf8')));
  const logFile = join(folder, `${name}.log`);
  let child: ChildProcess | undefined;
  let read = 0;
  return {
    fingerprint: (JSON.parse(stdout) as { fingerprint: string }).fingerprint,
    start: () => void (child = startChild({ module: main, args: ['run', '--config', config], logFile })),
    stop: async () => void (child && (await endChild(child, 30))),
    takeJobTimes() {
      const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
      const news = lines.slice(read);
      read = lines.length;
      return news.flatMap((line) => {
        const { msg, ms } = JSON.parse(line) as { msg?: string; ms?: number };
        return msg === 'job' && ms !== undefined ? [ms] : [];
      });
    },
  };
}
