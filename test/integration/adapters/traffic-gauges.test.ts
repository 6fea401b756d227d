import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoTrafficGauge } from '#functions/adapters/dynamo-traffic-gauge.ts';
import { startDynamo } from './dynamo.ts';
import { id, later, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('traffic', () => {
    const exactly = (seconds: number) => ({ now: later(seconds), batch: 1 });

    it('counts each key by itself, and forgets after two minutes', async () => {
      const { traffic } = make();
      const [one, other] = [id(), id()];
      for (let n = 1; n <= 4; n++) expect(await traffic.count(one, exactly(30 + n * 2))).toBe(n);
      expect(await traffic.count(other, exactly(40))).toBe(1);
      // Half of the next minute is over: half of the four still count.
      expect(await traffic.count(one, exactly(90))).toBe(1 + 2);
      expect(await traffic.count(one, exactly(300))).toBe(1);
    });

    it('counts what comes at the same moment', async () => {
      const { traffic } = make();
      const key = id();
      await Promise.all(Array.from({ length: 20 }, () => traffic.count(key, exactly(0))));
      expect(await traffic.count(key, exactly(2))).toBe(21);
    });
  });
});

describe('W9: what counting costs under a flood', () => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>>;
  let requests = 0;
  beforeAll(async () => {
    dynamo = await startDynamo();
    dynamo.client.middlewareStack.add(
      (next) => (args) => {
        requests += 1;
        return next(args);
      },
      { step: 'initialize' },
    );
  });
  afterAll(() => dynamo.stop());
  const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
    requests = 0;
    await work();
    return requests;
  };

  it('nothing for who comes now and then, and one request a second for a thousand', async () => {
    const gauge = new DynamoTrafficGauge(dynamo.table('budgets'));
    const key = id();
    const count = (seconds: number) => gauge.count(key, { now: later(seconds), batch: 6 });
    const usual = async (): Promise<void> => {
      for (let n = 0; n < 20; n++) await count(n * 70);
    };
    expect(await requestsOf(usual)).toBe(0);
    const flood = async (): Promise<void> => {
      for (let n = 0; n < 1_000; n++) await count(3_010 + n / 500);
    };
    expect(await requestsOf(flood)).toBeLessThanOrEqual(4);
    // All of them were counted.
    expect(await count(3_013)).toBe(1_000 + 1);
  });

  it('what is kept back counts here at once, and fades when the rush is over', async () => {
    const gauge = new DynamoTrafficGauge(dynamo.table('budgets'));
    const key = id();
    const count = (seconds: number) => gauge.count(key, { now: later(seconds), batch: 6 });
    const rates: number[] = [];
    for (let n = 0; n < 12; n++) rates.push(await count(n / 1_000));
    expect(rates.map(Math.round)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await count(30)).toBe(13);
    expect(await count(55)).toBeLessThan(13);
  });

  it('two processes see each other’s traffic', async () => {
    const [one, other] = [0, 1].map(() => new DynamoTrafficGauge(dynamo.table('budgets')));
    const key = id();
    const count = (gauge: DynamoTrafficGauge | undefined, seconds: number) =>
      gauge!.count(key, { now: later(seconds), batch: 1 });
    for (let n = 0; n < 50; n++) await count(one, n / 1_000);
    await count(one, 2);
    // It does not know yet that the minute is open.
    expect(await requestsOf(() => count(other, 2.5))).toBe(2);
    expect(await requestsOf(() => count(other, 4))).toBe(1);
    expect(await count(one, 5)).toBe(51 + 2 + 1);
  });

  it('a store that does not answer is asked again by the next, and what was counted meanwhile is not lost', async () => {
    const table = dynamo.table('budgets');
    const gauge = new DynamoTrafficGauge(table);
    const key = id();
    const count = (seconds: number) => gauge.count(key, { now: later(seconds), batch: 1 });
    const update = table.update.bind(table);
    table.update = () => Promise.reject(new Error('throttled'));
    await expect(count(0)).rejects.toThrow('throttled');
    await expect(count(0.1)).rejects.toThrow('throttled');
    table.update = update;
    expect(await count(0.2)).toBe(3);
  });
});
