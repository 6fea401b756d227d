import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from './seeded-random.ts';
import type { SlowWire } from './slow-wire.ts';

/** What can be made to fail. */
export interface Victims {
  readonly bridge: { kill(): Promise<void>; start(): void };
  restartQueues(): Promise<void>;
  restartController(): Promise<void>;
  readonly wire: Pick<SlowWire, 'bytesFromBridge' | 'cut'>;
}

/** How often each thing failed. */
export interface Toll {
  bridgeKills: number;
  queueRestarts: number;
  controllerRestarts: number;
  wireCuts: number;
}

export interface Chaos {
  readonly toll: Readonly<Toll>;
  /** Ends it; everything runs again afterwards. */
  stop(): Promise<void>;
}

/** A bridge that has not said a word to the controller yet has nothing to lose. */
const wakeUpMs = 8_000;
/**
 * Long enough for some jobs to be finished, short enough for the rest to be hit. On a machine that is busy with other
 * things everything takes longer, which shows in how long the bridge took to wake up.
 */
const longestLifeMs = (wokeUpInMs: number): number => Math.max(2_500, 2 * wokeUpInMs);

/** Makes everything fail at random moments until it is stopped. */
export function startChaos(victims: Victims, random: SeededRandom): Chaos {
  const toll: Toll = { bridgeKills: 0, queueRestarts: 0, controllerRestarts: 0, wireCuts: 0 };
  const stopping = new AbortController();
  const rest = (ms: number): Promise<void> => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const isOver = (): boolean => stopping.signal.aborted;

  /** @returns how long that took, in milliseconds */
  const untilItWorks = async (): Promise<number> => {
    const [before, startedAt] = [victims.wire.bytesFromBridge, Date.now()];
    for (; Date.now() < startedAt + wakeUpMs && !isOver(); await rest(5)) {
      if (victims.wire.bytesFromBridge > before) break;
    }
    return Date.now() - startedAt;
  };
  const killBridges = async (): Promise<void> => {
    while (!isOver()) {
      await rest(random.between(0, longestLifeMs(await untilItWorks())));
      if (isOver()) return;
      await victims.bridge.kill();
      toll.bridgeKills += 1;
      await rest(random.between(0, 200));
      victims.bridge.start();
    }
  };
  const every = async (
    low: number,
    high: number,
    name: keyof Toll,
    strike: () => Promise<void> | void,
  ): Promise<void> => {
    for (;;) {
      await rest(random.between(low, high));
      if (isOver()) return;
      await strike();
      toll[name] += 1;
    }
  };
  const running = Promise.all([
    killBridges(),
    every(6_000, 14_000, 'queueRestarts', () => victims.restartQueues()),
    every(5_000, 12_000, 'controllerRestarts', () => victims.restartController()),
    every(3_000, 9_000, 'wireCuts', () => victims.wire.cut()),
  ]);
  return {
    toll,
    async stop() {
      stopping.abort();
      await running;
      victims.bridge.start();
    },
  };
}
