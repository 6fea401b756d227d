import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import type { BenchDomain } from './domain.ts';
import { startDirect } from './direct.ts';
import type { DirectProgram } from './direct.ts';
import { Guest } from './crowd/guest.ts';
import type { Order } from './crowd/guest.ts';
import { inParallel } from './crowd/in-parallel.ts';
import { proveAll } from './crowd/prove-all.ts';
import type { Town } from './crowd/town.ts';
import { cpuPerPiece, readCpu } from './cpu.ts';
import type { CpuTimes } from './cpu.ts';
import { median, round, timed } from './statistics.ts';

/** How fast resets are, directly and through the product, in one run and in turns. */
export interface ResetFigures {
  readonly perSecond: { direct8: number; product8: number; product16: number };
  readonly ratio: { at8: number; at16: number };
  readonly latencyMs: { direct: number; product: number; added: number };
  readonly resets: { direct: number; product: number };
  /** Processor time of each process for one reset, in milliseconds. */
  readonly cpuMs: { direct: CpuTimes; product: CpuTimes };
}

/** So many resets of each kind. */
export interface ResetPlan {
  /** In turns: whatever else the machine does hits both alike. */
  readonly rounds: number;
  readonly perRound: number;
  readonly alone: number;
}

/** Resets that do not count: processes and connections are there afterwards, and code that runs often is compiled. */
const warmUp = 96;

export const peopleNeeded = ({ rounds, perRound, alone }: ResetPlan): number => 2 * rounds * perRound + alone + warmUp;

/** A reset that is one request away: the person has proven who they are, the browser has sealed the password. */
interface Ready {
  readonly guest: Guest;
  readonly order: Order;
}

const throughProduct = async ({ guest, order }: Ready): Promise<void> => {
  const answer = await guest.submit(order);
  if (answer.status !== 202) throw new Error(`reset answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const { outcome } = await guest.outcome(answer.body);
  if (outcome !== 'done') throw new Error(`a reset ended with ${outcome ?? 'nothing'}`);
};

/** Measures. What a person does before (name, code) is done beforehand and does not count, for direct has none of it. */
export async function measureResets(
  town: Town,
  domain: BenchDomain,
  people: readonly DemoPerson[],
  plan: ResetPlan,
  say: (text: string) => void,
): Promise<ResetFigures> {
  say(`proving who ${people.length} people are`);
  const ready = await makeReady(town, people);
  const direct = await startDirect(domain.directory, 8);
  const take = (count: number): Ready[] => ready.splice(0, count);
  let serial = 0;
  const directly = (program: DirectProgram, person: DemoPerson): Promise<void> =>
    program.reset(domain.dnOf(person), `Directly-Set-${(serial += 1)}`);

  await inParallel(16, take(warmUp), throughProduct);
  await inParallel(8, people.slice(0, 32), (person) => directly(direct, person));

  say('one at a time');
  const alone = { direct: [] as number[], product: [] as number[] };
  for (const [index, one] of take(plan.alone).entries()) {
    alone.direct.push(await timed(() => directly(direct, people[index]!)));
    alone.product.push(await timed(() => throughProduct(one)));
  }

  const speeds = { direct8: [] as number[], product8: [] as number[], product16: [] as number[] };
  const cpu = { direct8: {} as CpuTimes, product8: {} as CpuTimes, product16: {} as CpuTimes };
  const measure = async (what: keyof typeof speeds, task: () => Promise<unknown>): Promise<void> => {
    const before = readCpu();
    speeds[what].push((plan.perRound * 1000) / (await timed(task)));
    cpu[what] = cpuPerPiece(before, readCpu(), plan.perRound);
  };
  for (let round = 0; round < plan.rounds; round++) {
    say(`round ${round + 1} of ${plan.rounds}`);
    const some = people.slice(0, plan.perRound);
    await measure('direct8', () => inParallel(8, some, (person) => directly(direct, person)));
    await measure('product8', () => inParallel(8, take(plan.perRound), throughProduct));
    await measure('product16', () => inParallel(16, take(plan.perRound), throughProduct));
  }
  await direct.close();

  const [direct8, product8, product16] = [median(speeds.direct8), median(speeds.product8), median(speeds.product16)];
  const [directMs, productMs] = [median(alone.direct), median(alone.product)];
  return {
    perSecond: { direct8: round(direct8), product8: round(product8), product16: round(product16) },
    ratio: { at8: round(product8 / direct8), at16: round(product16 / direct8) },
    latencyMs: { direct: round(directMs), product: round(productMs), added: round(productMs - directMs) },
    cpuMs: { direct: cpu.direct8, product: cpu.product8 },
    resets: { direct: plan.rounds * plan.perRound + plan.alone, product: 2 * plan.rounds * plan.perRound + plan.alone },
  };
}

async function makeReady(town: Town, people: readonly DemoPerson[]): Promise<Ready[]> {
  const guests = people.map((person, index) => new Guest(town, person, index));
  const proven = await proveAll(town, guests, 'reset');
  return inParallel(4, proven, async ({ guest, flow }) => ({
    guest,
    order: await guest.reset(flow, `Through-the-Product-${guest.person.login.slice(1)}`),
  }));
}
