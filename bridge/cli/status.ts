import { request } from 'node:http';
import { parseArgs } from 'node:util';
import type { SourceState } from '../breached/breached-source.ts';
import { loadConfig } from '../config/load-config.ts';
import type { HealthReport } from '../health/bridge-health.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

const deadlineMs = 5_000;

/** `bridge status`: how the bridge that runs on this machine is, as it says itself. */
export async function statusCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: defaultConfigFile }, json: { type: 'boolean', default: false } },
  });
  const { port } = loadConfig(values.config).health;
  const report = await askHealth(port);
  if (values.json) process.stdout.write(`${JSON.stringify(report ?? { status: 'not-running' })}\n`);
  else process.stdout.write(report ? describe(report) : notRunning(port));
  return report?.status === 'ok' ? exitCodes.ok : exitCodes.failed;
}

/** @returns what the bridge answers, or `undefined` when nobody does */
export async function askHealth(port: number): Promise<HealthReport | undefined> {
  const text = await askLocally(port, '/health');
  try {
    return text === undefined ? undefined : (JSON.parse(text) as HealthReport);
  } catch {
    return undefined;
  }
}

/** Asks the bridge on this machine. Never through a proxy. @returns `undefined` when nobody answers */
export function askLocally(port: number, path: '/health' | '/metrics'): Promise<string | undefined> {
  if (port === 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, timeout: deadlineMs, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.once('end', () => resolve(text)).once('error', () => resolve(undefined));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(undefined));
    asked.end();
  });
}

const notRunning = (port: number): string =>
  port === 0
    ? 'The health endpoint is switched off (health.port: 0), so nothing can be asked. Look at the log.\n'
    : `No bridge answers on 127.0.0.1:${port}. Is it running? Look at the log: journalctl -u latchkey-bridge -n 50\n`;

const words: Record<HealthReport['status'], string> = {
  ok: 'All is well.',
  failing: 'Something does not answer; see below.',
  stopping: 'It is stopping: it takes no new jobs and finishes what it has begun.',
};

function describe({ status, queue, directory, lastHeartbeatAt, about, jobs, breached }: HealthReport): string {
  const lines: [string, string][] = [
    ...(about
      ? ([
          ['bridge', `${about.bridge} of ${about.directory}, version ${about.softwareVersion}, process ${about.pid}`],
          ['running since', about.startedAt],
          ['fingerprint', about.fingerprint],
        ] as [string, string][])
      : []),
    ['queue', `${queue.isAnswering ? 'answers' : 'DOES NOT ANSWER'}, last at ${queue.lastAnswerAt ?? 'no time yet'}`],
    ['directory', directory.isReachable ? 'answers' : 'DOES NOT ANSWER'],
    ...directory.controllers.map(({ controller, isHealthy, problem }): [string, string] => [
      `  ${controller}`,
      isHealthy ? 'healthy' : `NOT HEALTHY: ${problem ?? 'does not answer'}`,
    ]),
    ...(breached ?? []).map((state): [string, string] => ['stolen passwords', wordsForSource(state)]),
    ['last heartbeat', lastHeartbeatAt ?? 'none yet'],
    ...(jobs
      ? ([['jobs', `${jobs.running} running, ${jobs.unsentResults} results unsent`]] as [string, string][])
      : []),
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return `${words[status]}\n\n${lines.map(([name, value]) => `${name.padEnd(width)}${value}\n`).join('')}`;
}

function wordsForSource({ kind, isWorking, problem, allowsUnchecked, entries, builtAt }: SourceState): string {
  const trouble = isWorking ? '' : `; PROBLEM: ${problem ?? 'unknown'}`;
  if (kind === 'file') return `list of ${entries!.toLocaleString('en')}, made ${builtAt!.slice(0, 10)}${trouble}`;
  if (isWorking) return 'service answers';
  return `service DOES NOT ANSWER: ${problem ?? 'unknown'}; new ones are ${allowsUnchecked ? 'set unchecked' : 'refused'}`;
}
