import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sambaProblem } from '#local/samba/samba-availability.ts';
import { cpuPerPiece, readCpu } from '../cpu.ts';
import type { CpuTimes } from '../cpu.ts';
import { inParallel } from '../crowd/in-parallel.ts';
import { median, percentile, round, timed } from '../statistics.ts';
import { startEmbeddedProcess, startSambaProcess } from './directories.ts';
import type { BenchDirectory } from './directories.ts';
import { peopleCount, setUpRig } from './rig.ts';
import type { BridgeRig } from './rig.ts';
import { measureVerify } from './verify.ts';
import type { VerifyFigures } from './verify.ts';

/** Resets in flight at a time. */
const widths = [1, 8, 32] as const;
const most = widths.at(-1)!;

/** How many of what. */
export interface BridgePlan {
  /** In turns: whatever else the machine does hits all alike. */
  readonly rounds: number;
  /** Resets of each kind and width in one round. */
  readonly perRound: number;
  /** One at a time, for latencies. */
  readonly alone: number;
}

/** Resets per second. A ratio is the middle of those of each round, whose halves follow one another. */
interface AtWidth {
  readonly direct: number;
  readonly oneBridge: number;
  readonly twoBridges: number;
  readonly ratioOne: number;
  readonly ratioTwo: number;
}

/** Medians of resets one at a time, each next to a direct one. */
interface Latency {
  readonly direct: number;
  /** In the bridge: from taking the job up to its signed result in the journal. */
  readonly inBridge: number;
  /** What that is more than the modify by itself: signatures, look-ups, policy, two writes to the disk. */
  readonly bridgeAdds: number;
  /** With both queues. */
  readonly queueToQueue: number;
  readonly queueToQueue90: number;
}

/** One directory's figures. */
export interface BridgeFigures {
  readonly directory: BenchDirectory['kind'];
  /** By how many were in flight. */
  readonly perSecond: Readonly<Record<number, AtWidth>>;
  readonly latencyMs: Latency;
  readonly verifyMs: VerifyFigures;
  /** Processor time of each process for one reset, in milliseconds, eight in flight; it does not care what else runs. */
  readonly cpuMs: { readonly direct: CpuTimes; readonly oneBridge: CpuTimes; readonly twoBridges: CpuTimes };
  /** What the controller alone would allow: its work for a direct reset over that for one of ours. */
  readonly ratioByController: number;
  readonly loadDuring: number;
}

/** The bridge alone: queue server, bridges and directory in processes of their own, and no cloud. */
export async function measureBridges(
  folder: string,
  plan: BridgePlan,
  say: (text: string) => void,
): Promise<BridgeFigures[]> {
  const starters = [startEmbeddedProcess, ...(sambaProblem() === undefined ? [startSambaProcess] : [])];
  const figures: BridgeFigures[] = [];
  for (const [index, start] of starters.entries()) {
    const part = join(folder, String(index));
    mkdirSync(part, { mode: 0o700 });
    const running = await start(part, peopleCount);
    say(`the bridge alone, against ${running.kind}`);
    try {
      figures.push(await measureAgainst(part, running, plan, say));
    } finally {
      await running.stop();
    }
  }
  return figures;
}

async function measureAgainst(
  folder: string,
  running: BenchDirectory,
  plan: BridgePlan,
  say: (text: string) => void,
): Promise<BridgeFigures> {
  const rig = await setUpRig(folder, running, most);
  try {
    const load: number[] = [];
    const takeTurns = async (what: 'one' | 'two'): Promise<Turns> => {
      // Resets that do not count: connections are there afterwards, and code that runs often is compiled.
      await rig.flight.flyAll(8, await rig.makeResets(peopleCount));
      await inParallel(most, Array.from({ length: most }), () => rig.directly());
      const turns = new Turns();
      for (let turn = 0; turn < plan.rounds; turn++) {
        say(`through ${what}: round ${turn + 1} of ${plan.rounds}`);
        for (const width of widths) await turns.take(width, plan.perRound, rig);
        load.push(loadavg()[0]!);
      }
      return turns;
    };
    await rig.startBridge();
    const one = await takeTurns('one');
    say('one at a time');
    const latencyMs = await measureLatency(rig, plan.alone);
    const verifyMs = await measureVerify(running.directory, plan.alone, rig.verified);
    await rig.startBridge();
    const two = await takeTurns('two');
    const perSecond = widths.map((width): [number, AtWidth] => [
      width,
      {
        direct: one.speed(`direct ${width}`),
        oneBridge: one.speed(`bridge ${width}`),
        twoBridges: two.speed(`bridge ${width}`),
        ratioOne: one.ratio(width),
        ratioTwo: two.ratio(width),
      },
    ]);
    const cpuMs = { direct: one.cpu('direct 8'), oneBridge: one.cpu('bridge 8'), twoBridges: two.cpu('bridge 8') };
    const ofController = (times: CpuTimes): number => times['samba'] ?? times['directory-process'] ?? NaN;
    const ratioByController = round(ofController(cpuMs.direct) / ofController(cpuMs.oneBridge));
    const loadDuring = round(median(load));
    const directory = running.kind;
    return {
      directory,
      perSecond: Object.fromEntries(perSecond),
      latencyMs,
      verifyMs,
      cpuMs,
      ratioByController,
      loadDuring,
    };
  } finally {
    await rig.stop();
  }
}

async function measureLatency(rig: BridgeRig, count: number): Promise<Latency> {
  const [direct, through]: [number[], number[]] = [[], []];
  const resets = await rig.makeResets(count);
  rig.takeJobTimes();
  for (const reset of resets) {
    direct.push(await timed(() => rig.directly()));
    through.push(await timed(() => rig.flight.fly(reset)));
  }
  const [directMs, inBridge] = [median(direct), median(rig.takeJobTimes())];
  return {
    direct: round(directMs),
    inBridge: round(inBridge),
    bridgeAdds: round(inBridge - directMs),
    queueToQueue: round(median(through)),
    queueToQueue90: round(percentile(through, 90)),
  };
}

/** Direct and through bridges, one after the other, again and again. */
class Turns {
  readonly #speeds = new Map<string, number[]>();
  readonly #cpu = new Map<string, CpuTimes[]>();

  async take(width: number, count: number, rig: BridgeRig): Promise<void> {
    const resets = await rig.makeResets(count);
    const directly = (): Promise<unknown> => inParallel(width, resets, () => rig.directly());
    await this.#measure(`direct ${width}`, count, directly);
    await this.#measure(`bridge ${width}`, count, () => rig.flight.flyAll(width, resets));
  }

  speed(what: string): number {
    return round(median(this.#speeds.get(what)!));
  }

  ratio(width: number): number {
    const direct = this.#speeds.get(`direct ${width}`)!;
    return round(median(this.#speeds.get(`bridge ${width}`)!.map((speed, turn) => speed / direct[turn]!)));
  }

  cpu(what: string): CpuTimes {
    const rounds = this.#cpu.get(what)!;
    const roles = [...new Set(rounds.flatMap((times) => Object.keys(times)))];
    return Object.fromEntries(roles.map((role) => [role, round(median(rounds.map((times) => times[role] ?? 0)))]));
  }

  async #measure(what: string, count: number, task: () => Promise<unknown>): Promise<void> {
    const before = readCpu();
    const speed = (count * 1000) / (await timed(task));
    this.#speeds.set(what, [...(this.#speeds.get(what) ?? []), speed]);
    this.#cpu.set(what, [...(this.#cpu.get(what) ?? []), cpuPerPiece(before, readCpu(), count)]);
  }
}
