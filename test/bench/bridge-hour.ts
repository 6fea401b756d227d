import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { demoPeople } from '#local/embedded-directory/demo-people.ts';
import { valuesOf } from '#local/embedded-directory/directory-entry.ts';
import { initArguments, setUpBridgeProcess } from '#test/unit/bridge/bridge-process.ts';
import { round } from './statistics.ts';

export interface BridgeHour {
  readonly minutes: number;
  readonly operationsPerMinute: number;
  readonly operations: number;
  readonly notDone: number;
  /** Of the bridge's process, in MiB, at a few moments; the first after its start. */
  readonly residentMiB: readonly number[];
  /** By a straight line through all samples of the second half; a leak shows here. */
  readonly residentMiBPerHour: number;
  /** Processor time of the bridge for one operation, its share of idling included. */
  readonly cpuMsPerOperation: number;
  readonly cpuPercentOfOneCore: number;
  readonly loadDuring: number;
}

const unserved = new Set(['disabled', 'account-expired', 'protected']);
const tickMs = 10;

/**
 * Memory and processor time of one bridge process under a steady load of resets, against the embedded directory and the local
 * queue server. What the operations cost the directory and the queue is not in it, for these are other processes.
 */
export async function measureBridgeHour(
  minutes: number,
  operationsPerMinute: number,
  say: (text: string) => void,
): Promise<BridgeHour> {
  const setup = await setUpBridgeProcess();
  try {
    const { out } = await setup.command(...initArguments(setup), '--json');
    const { fingerprint } = JSON.parse(out) as { fingerprint: string };
    setup.edit((text) =>
      text.replace('port: 9464', 'port: 0').replace(/(perMinute|perAccountPerHour): \d+/gi, '$1: 100000'),
    );
    const bridge = await setup.run();
    const pending = new Set<string>();
    let [operations, notDone, isOver] = [0, 0, false];
    const listening = (async () => {
      while (!isOver || pending.size > 0) {
        const signed = await setup.queue.nextResult(5);
        const message = signed === undefined ? undefined : await verifyBridgeMessage(signed, () => [fingerprint]);
        if (message?.type === 'heartbeat')
          setup.cloud.recipients = [(await verifyKeyStatement(message.keys, [fingerprint])).sealKey];
        if (message?.type !== 'result' || !pending.delete(message.operation)) continue;
        operations++;
        if (message.outcome !== 'done') notDone++;
      }
    })();
    while (setup.cloud.recipients.length === 0) await pause(50);
    const people = demoPeople.filter(({ state }) => !unserved.has(state)).map(({ login }) => login);
    const guids = new Map(
      setup.directory.store.state.entries.map((entry) => [valuesOf(entry, 'sAMAccountName')[0] ?? '', entry.guid]),
    );
    const [startedAt, until] = [performance.now(), performance.now() + minutes * 60_000];
    const cpuBefore = cpuMs(bridge);
    const samples: [atMs: number, mib: number][] = [];
    for (let sent = 0; performance.now() < until; sent++) {
      const login = people[sent % people.length]!;
      const job = await setup.cloud.job('password.reset', login, {
        passwords: { newPassword: `Walk-The-Line-${sent}` },
        objectGuid: guids.get(login)!,
      });
      pending.add(job.id);
      await setup.queue.sendJob(await setup.cloud.sign(job), login);
      const due = startedAt + ((sent + 1) * 60_000) / operationsPerMinute;
      await pause(Math.max(0, due - performance.now()));
      if (sent % Math.ceil(operationsPerMinute / 12) === 0)
        samples.push([performance.now() - startedAt, residentMiB(bridge)]);
      if (sent % operationsPerMinute === 0) say(`${operations} done, ${samples.at(-1)![1]} MiB`);
    }
    isOver = true;
    await listening;
    const [cpu, ms] = [cpuMs(bridge) - cpuBefore, performance.now() - startedAt];
    bridge.kill('SIGTERM');
    const few = Array.from({ length: 6 }, (_, index) => samples[Math.floor((index * (samples.length - 1)) / 5)]![1]);
    return {
      ...{ minutes, operationsPerMinute, operations, notDone, residentMiB: few },
      residentMiBPerHour: round(slope(samples.slice(samples.length / 2)) * 3_600_000),
      cpuMsPerOperation: round(cpu / operations),
      cpuPercentOfOneCore: round((100 * cpu) / ms),
      loadDuring: round(loadavg()[1]!),
    };
  } finally {
    await setup.close();
  }
}

const residentMiB = ({ pid }: ChildProcess): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid!}/status`, 'utf8'))![1]) / 1024);

function cpuMs({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid!}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  const [above, below] = [mean(([at, value]) => (at - x) * (value - y)), mean(([at]) => (at - x) ** 2)];
  return below === 0 ? 0 : above / below;
}
