import type { WorkDone } from '#shared/api/work.ts';
import { difficultyOf } from '#shared/domain/unusual-traffic.ts';
import type { Difficulty } from '#shared/domain/unusual-traffic.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import { addressBudget } from '../flows/limits.ts';
import type { Log } from '../log.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { TrafficGauge } from '../ports/traffic-gauge.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';
import { thresholdsOf } from './thresholds.ts';
import type { Thresholds } from './thresholds.ts';

/** What an operation that begins something needs for {@link admitStart}. */
export const startNeeds = ['traffic', 'budgets', 'challenges', 'keyRing'] as const;

/** With what {@link admitStart} may refuse. */
export const startErrors = ['too-many-tries', 'challenge-required'] as const;

export interface StartContext {
  readonly ports: {
    readonly traffic: TrafficGauge;
    readonly budgets: BudgetStore;
    readonly challenges: ChallengeStore;
    readonly keyRing: KeyRing;
  };
  readonly config: FunctionConfig;
  readonly body: { readonly work?: WorkDone | undefined };
  readonly now: () => Date;
  readonly random: RandomSource;
  readonly log: Log;
  readonly clientAddress: string;
}

/**
 * Whether somebody whom we do not know may begin something: the budget of their network, and proof of work once traffic is
 * unusual (FEATURES F8). It stands before anybody is looked up, so it is the same for names that do not exist (THREATS E1,
 * E2), and before what costs: of a flood that does no work, what reaches a store is one request a second and process (W9).
 * @param action id of the operation; each is counted by itself
 */
export async function admitStart(
  context: StartContext,
  portal: ResourceConfig,
  action: string,
): Promise<Result<void, Failure<(typeof startErrors)[number]>>> {
  const { ports, config, body, clientAddress } = context;
  const now = context.now();
  const purpose = { portal: portal.alias, action };
  const thresholds = thresholdsOf(portal, config.addressAllowance);
  const ask = async (difficulty: Exclude<Difficulty, 0>) => {
    const { makeWork } = await import('./work.ts');
    const challenge = await makeWork({ keyRing: ports.keyRing, random: context.random, now }, purpose, difficulty);
    return err({ code: 'challenge-required' as const, challenge });
  };

  const hasWorked = thresholds && body.work && (await isWorkDone(context, purpose, body.work, now));
  const isAsked = thresholds && !hasWorked;
  const difficulty = isAsked ? await difficultyNow(context, purpose, thresholds, now) : 0;
  if (difficulty > 0) return ask(difficulty as Exclude<Difficulty, 0>);

  const budget = addressBudget(clientAddress, config.addressAllowance);
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const ofNetwork = isAsked ? difficultyOf(taken.used, thresholds.startsPerNetworkAndHour) : 0;
  if (ofNetwork === 0) return ok(undefined);
  // The same request comes once more, with the work: it is counted then.
  await ports.budgets.refund(budget);
  return ask(ofNetwork);
}

async function isWorkDone(
  { ports }: StartContext,
  purpose: { portal: string; action: string },
  work: WorkDone,
  now: Date,
): Promise<boolean> {
  const { takeWork } = await import('./work.ts');
  return takeWork({ ...ports, now }, purpose, work);
}

/** Who has done work was counted when it was asked for. */
async function difficultyNow(
  { ports, log }: StartContext,
  { portal, action }: { portal: string; action: string },
  { startsPerMinute }: Thresholds,
  now: Date,
): Promise<Difficulty> {
  try {
    // Nobody has to wait for a request more on a usual day: a tenth of the threshold off is near enough.
    const batch = Math.max(1, Math.floor(startsPerMinute / 10));
    return difficultyOf(await ports.traffic.count(`${portal}#${action}`, { now, batch }), startsPerMinute);
  } catch (error) {
    // Nobody is shut out, and a flood that overwhelms the counter does not turn the defence off: it costs a second each.
    log.error('traffic-unknown', error, { portal, action });
    return 1;
  }
}
