import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from './build.ts';
import { endChild, startChild } from './child.ts';

/** The bridge of a local run, as its service manager would keep it: it comes back when it dies. */
export interface BridgeProcess {
  /** Process id of the bridge that runs now. */
  readonly pid: number | undefined;
  /** `kill -9`; it stays dead until {@link BridgeProcess.start}. */
  kill(): Promise<void>;
  /** Starts it, unless it runs. */
  start(): void;
  /** Lets it finish what it does. */
  stop(): Promise<void>;
}

/** Waits longer after each death in a row, so that a bridge that cannot start does not fill the disk with its log. */
const restartMilliseconds = (deaths: number): number => Math.min(250 * 2 ** deaths, 10_000);
const finishSeconds = 30;

/** @param onDeath told when it ends by itself */
export function runBridge(configFile: string, logFile: string, onDeath: (code: number | null) => void): BridgeProcess {
  let child: ChildProcess | undefined;
  let isWanted = false;
  let deaths = 0;
  let timer: NodeJS.Timeout | undefined;

  const start = (): void => {
    isWanted = true;
    if (child) return;
    const started = startChild({
      module: path.join(root, 'bridge/main.ts'),
      args: ['run', '--config', configFile],
      logFile,
    });
    const startedAt = Date.now();
    child = started;
    started.once('exit', (code) => {
      child = undefined;
      if (!isWanted) return;
      deaths = Date.now() - startedAt > 10_000 ? 0 : deaths + 1;
      onDeath(code);
      timer = setTimeout(start, restartMilliseconds(deaths));
    });
  };
  const giveUp = (): ChildProcess | undefined => {
    isWanted = false;
    clearTimeout(timer);
    return child;
  };
  return {
    get pid() {
      return child?.pid;
    },
    start,
    kill: async () => {
      const victim = giveUp();
      if (!victim) return;
      const gone = new Promise((resolve) => victim.once('exit', resolve));
      victim.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      const running = giveUp();
      if (running) await endChild(running, finishSeconds);
    },
  };
}
