import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { createKeys, openKeystore } from '#bridge/keystore/keystore.ts';
import { bundleBridge } from '#bridge/pack/bundle.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { openDetails } from './details.ts';

/** A bridge with keys and a journal of its own: the program that is shipped, in a process that can be killed. */
export interface BridgeOnTrial {
  readonly name: string;
  readonly fingerprint: string;
  readonly recipient: SealRecipient;
  readonly logFile: string;
  start(): void;
  /** Whether it has been receiving jobs since it was started. */
  isReady(): boolean;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Stops it where it is, for a while, as a machine that is moved does. */
  freeze(): void;
  thaw(): void;
  /** Sets its clock beside the machine's, now and after its next start. */
  setClock(offsetMs: number): void;
}

export interface BridgeSurroundings {
  readonly folder: string;
  readonly queues: { readonly endpoint: string; readonly jobQueueUrl: string; readonly resultQueueUrl: string };
  readonly jobKeys: readonly PublicKey[];
  readonly directory: {
    readonly controllers: readonly string[];
    readonly caFile: string;
    readonly baseDn: string;
    readonly bindDn: string;
    readonly bindPasswordFile: string;
    readonly servedOus: readonly string[];
  };
}

const directoryId = 'corp';
const clock = pathToFileURL(join(import.meta.dirname, 'jumping-clock.ts')).href;

/** Makes bridges of one directory; none runs yet. */
export async function makeBridges(names: readonly string[], around: BridgeSurroundings): Promise<BridgeOnTrial[]> {
  const program = join(around.folder, 'main.mjs');
  for (const [name, content] of (await bundleBridge()).files) writeFileSync(join(around.folder, name), content);
  return Promise.all(names.map((name) => makeBridge(name, program, around)));
}

async function makeBridge(name: string, program: string, around: BridgeSurroundings): Promise<BridgeOnTrial> {
  const folder = join(around.folder, name);
  const keyDirectory = join(folder, 'keys');
  mkdirSync(keyDirectory, { recursive: true, mode: 0o700 });
  await createKeys(keyDirectory, new Date());
  const keystore = await openKeystore(keyDirectory);
  const statement = await keystore.signStatement({ directory: directoryId, bridge: name }, new Date());
  const { sealKey } = await verifyKeyStatement(statement, [keystore.fingerprint]);
  const config = join(folder, 'bridge.yaml');
  writeFileSync(config, stringify(configOf(name, around)), { mode: 0o600 });
  const logFile = join(folder, 'bridge.log');
  let child: ChildProcess | undefined;
  let offsetMs = 0;
  /** What earlier starts have written. */
  let writtenBefore = 0;
  return {
    ...{ name, logFile },
    fingerprint: keystore.fingerprint,
    recipient: sealKey,
    start() {
      if (child) return;
      const log = openSync(logFile, 'a', 0o600);
      writtenBefore = statSync(logFile).size;
      const { PATH = '', HOME = '' } = process.env;
      const started = fork(program, ['run', '--config', config], {
        execArgv: ['--import', clock],
        env: { PATH, HOME, LATCHKEY_CLOCK_OFFSET_MS: String(offsetMs) },
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      });
      closeSync(log);
      child = started;
      started.once('exit', () => {
        if (child === started) child = undefined;
      });
    },
    isReady: () => child !== undefined && readFileSync(logFile).subarray(writtenBefore).includes('"bridge ready"'),
    async kill() {
      if (!child) return;
      const gone = new Promise((resolve) => child!.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    setClock(ms) {
      offsetMs = ms;
      // One that is just being killed hears it when it starts again.
      if (child?.connected) child.send({ clockOffsetMs: ms }, () => undefined);
    },
  };
}

const configOf = (bridge: string, { queues, jobKeys, directory }: BridgeSurroundings): object => ({
  bridge,
  directoryId,
  cloud: { region: 'eu-central-1', ...queues, jobKeys },
  directory,
  limits: { operationsPerMinute: 100_000, perAccountPerHour: 100_000 },
  openAttributes: openDetails,
  health: { port: 0 },
  sync: { enabled: false },
  heartbeatSeconds: 5,
});
