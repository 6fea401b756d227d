import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { BridgeOnTrial } from './bridge-pair.ts';

export interface Sufferers {
  readonly bridges: readonly BridgeOnTrial[];
  restartController(index: number, awayMs: number): Promise<void>;
  cut(index: number): void;
  restartQueues(): Promise<void>;
}

/** How often each thing was done to them. */
export interface Toll {
  bridgeKills: number;
  bridgeFreezes: number;
  controllerStops: number;
  wireCuts: number;
  queueRestarts: number;
  clockJumps: number;
  /** Of these, by more than clocks may differ. */
  wildClockJumps: number;
}

export interface Unrest {
  readonly toll: Readonly<Toll>;
  /** Ends it; everything runs afterwards, and the clocks are right. */
  stop(): Promise<void>;
}

const longestStartMs = 15_000;
/** Clocks may differ by five seconds. */
const toleratedMs = 4_000;
const wildMs = [20_000, 900_000] as const;
/** A job that a bridge has taken comes to another one after ten seconds. */
const freezeMs = [2_000, 16_000] as const;

/**
 * Everything fails, each kind by a sequence of its own that the seed decides: another kind more does not change the others.
 * @param pace 1 for a play of minutes; smaller: everything more often
 */
export function startUnrest(sufferers: Sufferers, seed: number, pace: number): Unrest {
  const toll: Toll = {
    ...{ bridgeKills: 0, bridgeFreezes: 0, controllerStops: 0, wireCuts: 0 },
    ...{ queueRestarts: 0, clockJumps: 0, wildClockJumps: 0 },
  };
  const stopping = new AbortController();
  const isOver = (): boolean => stopping.signal.aborted;
  const rest = (ms: number): Promise<void> => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const { bridges } = sufferers;
  const busy = new Set<BridgeOnTrial>();

  const again = async (
    salt: number,
    [low, high]: readonly [number, number],
    strike: (random: SeededRandom) => Promise<void> | void,
  ): Promise<void> => {
    const random = seededRandom(seed + salt);
    for (;;) {
      await rest(random.between(low, high) * pace);
      if (isOver()) return;
      await strike(random);
    }
  };
  const oneOf = <T>(random: SeededRandom, things: readonly T[]): T =>
    things[Math.floor(random.between(0, things.length))]!;
  const kill = async (bridge: BridgeOnTrial, random: SeededRandom): Promise<void> => {
    const [lifeMs, awayMs] = [random.between(2_000, 10_000) * pace, random.between(0, 1_500)];
    // On a machine that is busy with other things a bridge takes longer to start; it would never get to do anything.
    for (let waitedMs = 0; waitedMs < longestStartMs && !bridge.isReady() && !isOver(); waitedMs += 200)
      await rest(200);
    await rest(lifeMs);
    if (busy.has(bridge) || isOver()) return;
    await bridge.kill();
    toll.bridgeKills += 1;
    await rest(awayMs);
    bridge.start();
  };
  const freeze = async (random: SeededRandom): Promise<void> => {
    const [bridge, forMs] = [oneOf(random, bridges), random.between(...freezeMs)];
    busy.add(bridge);
    bridge.freeze();
    toll.bridgeFreezes += 1;
    await rest(forMs);
    bridge.thaw();
    busy.delete(bridge);
  };
  const jump = async (random: SeededRandom): Promise<void> => {
    const [bridge, isWild, direction] = [oneOf(random, bridges), random.between(0, 5) < 2, oneOf(random, [-1, 1])];
    const by = isWild ? random.between(...wildMs) : random.between(500, toleratedMs);
    bridge.setClock(Math.round(direction * by));
    toll.clockJumps += 1;
    if (isWild) toll.wildClockJumps += 1;
    await rest(random.between(500, isWild ? 2_500 : 6_000));
    if (isWild) bridge.setClock(0);
  };
  const running = Promise.all([
    ...bridges.map((bridge, index) => again(100 + index, [0, 500], (random) => kill(bridge, random))),
    again(200, [9_000, 25_000], freeze),
    again(300, [4_000, 12_000], async (random) => {
      toll.controllerStops += 1;
      await sufferers.restartController(oneOf(random, [0, 1]), random.between(200, 3_500));
    }),
    again(400, [2_000, 7_000], (random) => {
      toll.wireCuts += 1;
      sufferers.cut(oneOf(random, [0, 1]));
    }),
    again(500, [9_000, 22_000], async () => {
      toll.queueRestarts += 1;
      await sufferers.restartQueues();
    }),
    again(600, [3_000, 9_000], jump),
  ]);
  return {
    toll,
    async stop() {
      stopping.abort();
      await running;
      for (const bridge of bridges) {
        bridge.thaw();
        bridge.setClock(0);
        bridge.start();
      }
    },
  };
}
