import { randomUUID } from 'node:crypto';
import type { Budget, BudgetStore, BurnedStep, BurnedTokens, LastCode, Take } from '../ports/budget-store.ts';
import type { DynamoTable, Expression } from './dynamo-table.ts';
import { deleteAt } from './records.ts';

const burnedPrefix = 'burned_';
const learnedPrefix = 'learned_';
/**
 * 2100-01-01, in seconds. What was burned is never cleaned up: without its counter a token of a drawer would take the codes
 * of years ago again.
 */
const kept = 4_102_444_800;
/** Totals must outlast the patience of who guesses 5 times a day. */
const totalLifeSeconds = 400 * 24 * 60 * 60;

/**
 * Budgets in DynamoDB: one item a subject, three members a slot (`…_used`, `…_until`, `…_total`). An attempt is one
 * conditional update, which either opens a window or counts within it; of a burst, no more than the limit succeed.
 */
export class DynamoBudgetStore implements BudgetStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async take(budget: Budget, now: Date): Promise<Take> {
    const taken = (await this.#tryToTake(budget, now)) ?? (await this.#tryToTake(budget, now));
    return taken ?? { isTaken: false, retryAt: now };
  }

  /** @returns undefined when a success elsewhere took the window away between two steps: the budget is open again */
  async #tryToTake(budget: Budget, now: Date): Promise<Take | undefined> {
    const [open, count] = [openWindow(budget, now), countWithin(budget, now)];
    // Another request may open the window between two steps, hence a third one.
    for (const step of budget.isBusy ? [count, open, count] : [open, count]) {
      const item = await this.#table.update({ id: budget.subject }, step);
      if (!item) continue;
      const burned = burnedIn(item);
      return { isTaken: true, used: Number(item[`${budget.slot}_used`]), ...(burned && { burned }) };
    }
    const item = await this.#table.get({ id: budget.subject });
    const isSpent = budget.totalLimit !== undefined && Number(item?.[`${budget.slot}_total`]) >= budget.totalLimit;
    if (isSpent) return { isTaken: false };
    const until = Number(item?.[`${budget.slot}_until`]);
    return Number.isNaN(until) ? undefined : { isTaken: false, retryAt: new Date(until) };
  }

  async refund(budget: Budget): Promise<void> {
    await this.#table.update(
      { id: budget.subject },
      {
        update: 'SET #used = #used - :one, #total = #total - :one',
        condition: '#used > :zero',
        names: { '#used': `${budget.slot}_used`, '#total': `${budget.slot}_total` },
        values: { ':one': 1, ':zero': 0 },
      },
    );
  }

  async succeed(subject: string, slots: readonly string[], burn?: BurnedStep): Promise<boolean> {
    const members = slots.flatMap((slot) => [`${slot}_used`, `${slot}_until`, `${slot}_total`]);
    const removed = members.map((name, index) => [`#r${index}`, name] as const);
    // Lets a burn that is tried again after a lost answer recognise itself: else a right code is refused.
    const writer = randomUUID();
    const done = await this.#table.update(
      { id: subject },
      {
        update: `${burn ? `SET ${burning} ` : ''}REMOVE ${removed.map(([placeholder]) => placeholder).join(', ')}`,
        names: {
          ...Object.fromEntries(removed),
          ...(burn && { '#burned': burnedPrefix + burn.token, '#learned': learnedPrefix + burn.token }),
        },
        ...(burn && {
          condition: 'attribute_not_exists(#burned) OR #burned < :step OR writer = :writer',
          values: { ':step': burn.step, ':learned': learnedOf(burn), ':writer': writer, ':kept': kept },
        }),
      },
    );
    return done !== undefined;
  }

  async burnedSteps(subject: string): Promise<BurnedTokens> {
    return burnedIn((await this.#table.get({ id: subject })) ?? {}) ?? {};
  }
}

const burning = '#burned = :step, #learned = :learned, writer = :writer, keptUntil = :kept, deleteAt = :kept';

const learnedOf = ({ driftSteps, atMs }: BurnedStep): Omit<LastCode, 'step'> => ({
  atMs,
  ...(driftSteps !== undefined && { driftSteps }),
});

/** The step is a member of its own, for conditions compare it. */
function burnedIn(item: Record<string, unknown>): BurnedTokens | undefined {
  const names = Object.keys(item).filter((name) => name.startsWith(burnedPrefix));
  if (names.length === 0) return undefined;
  const tokens = names.map((name) => name.slice(burnedPrefix.length));
  return Object.fromEntries(
    tokens.map((token) => [
      token,
      { step: Number(item[burnedPrefix + token]), ...(item[learnedPrefix + token] as Omit<LastCode, 'step'>) },
    ]),
  );
}

function openWindow(budget: Budget, now: Date): Expression {
  const untilMs = now.getTime() + budget.windowSeconds * 1000;
  const graceSeconds = budget.totalLimit === undefined ? undefined : totalLifeSeconds;
  return {
    update:
      'SET #used = :one, #until = :until, #total = if_not_exists(#total, :zero) + :one, deleteAt = if_not_exists(keptUntil, :deleteAt)',
    condition: `(attribute_not_exists(#until) OR #until <= :now)${
      budget.totalLimit === undefined ? '' : ' AND (attribute_not_exists(#total) OR #total < :totalLimit)'
    }`,
    names: namesOf(budget),
    values: {
      ...{ ':one': 1, ':zero': 0, ':now': now.getTime(), ':until': untilMs },
      ':deleteAt': deleteAt(untilMs, graceSeconds),
      ...(budget.totalLimit !== undefined && { ':totalLimit': budget.totalLimit }),
    },
  };
}

function countWithin(budget: Budget, now: Date): Expression {
  return {
    update: 'SET #used = #used + :one, #total = #total + :one',
    condition: `#until > :now AND #used < :limit${budget.totalLimit === undefined ? '' : ' AND #total < :totalLimit'}`,
    names: namesOf(budget),
    values: {
      ...{ ':one': 1, ':now': now.getTime(), ':limit': budget.limit },
      ...(budget.totalLimit !== undefined && { ':totalLimit': budget.totalLimit }),
    },
  };
}

const namesOf = ({ slot }: Budget): Record<string, string> => ({
  '#used': `${slot}_used`,
  '#until': `${slot}_until`,
  '#total': `${slot}_total`,
});
