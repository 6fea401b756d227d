import type { BudgetReview, SpentBudget } from '../ports/budget-review.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Reads what `DynamoBudgetStore` counts. */
export class DynamoBudgetReview implements BudgetReview {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async spent(subject: string): Promise<readonly SpentBudget[]> {
    const item = (await this.#table.get({ id: subject })) ?? {};
    return Object.keys(item).flatMap((name) => {
      const slot = /^(.+)_used$/.exec(name)?.[1];
      if (slot === undefined) return [];
      const [used, untilMs, total] = ['used', 'until', 'total'].map((part) => Number(item[`${slot}_${part}`] ?? 0));
      return [{ slot, used: used!, untilMs: untilMs!, total: total! }];
    });
  }
}
