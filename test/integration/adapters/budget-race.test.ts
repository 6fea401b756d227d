import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoBudgetStore } from '#functions/adapters/dynamo-budget-store.ts';
import { startDynamo } from './dynamo.ts';
import { id, later, now } from './every-store.ts';

/** What stands between the steps of one attempt, on DynamoDB over the wire. */
describe('an attempt beside a success', () => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>>;

  beforeAll(async () => {
    dynamo = await startDynamo();
  });
  afterAll(() => dynamo.stop());

  /** A store whose next update is held up until `meanwhile` has happened. */
  const setup = () => {
    const table = dynamo.table('budgets');
    const update = table.update.bind(table);
    let turn = 0;
    const heldUp = (at: number, meanwhile: () => Promise<unknown>): void => {
      turn = 0;
      table.update = async (...parts) => {
        turn += 1;
        if (turn === at) await meanwhile();
        return update(...parts);
      };
    };
    const budget = { subject: id(), slot: 'token-code', limit: 3, windowSeconds: 60, totalLimit: 100 };
    return {
      budgets: new DynamoBudgetStore(table),
      others: new DynamoBudgetStore(dynamo.table('budgets')),
      heldUp,
      budget,
    };
  };

  it('is counted and not refused when the success comes between its two steps', async () => {
    const { budgets, others, heldUp, budget } = setup();
    await others.take(budget, now);
    heldUp(2, () => others.succeed(budget.subject, [budget.slot]));
    expect(await budgets.take(budget, now)).toMatchObject({ isTaken: true });
    // It opened a window of its own, which holds as many as any other.
    const more = [await others.take(budget, now), await others.take(budget, now), await others.take(budget, now)];
    expect(more).toMatchObject([{ isTaken: true }, { isTaken: true }, { isTaken: false, retryAt: later(60) }]);
  });

  it('is refused when the budget is used up again by then', async () => {
    const { budgets, others, heldUp, budget } = setup();
    await others.take(budget, now);
    heldUp(2, async () => {
      await others.succeed(budget.subject, [budget.slot]);
      for (let attempt = 0; attempt < budget.limit; attempt++) await others.take(budget, now);
    });
    expect(await budgets.take(budget, now)).toEqual({ isTaken: false, retryAt: later(60) });
  });
});
