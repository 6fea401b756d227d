import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoTrafficGauge } from '#functions/adapters/dynamo-traffic-gauge.ts';
import { startDynamo } from './dynamo.ts';
import { id, later, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('traffic', () => {
    it('counts each key by itself, and forgets after two minutes', async () => {
      const { traffic } = make();
      const [one, other] = [id(), id()];
      for (let n = 1; n <= 4; n++) expect(await traffic.count(one, later(n * 2))).toBe(n);
      expect(await traffic.count(other, later(10))).toBe(1);
      // Half of the next minute is over: half of the four still count.
      expect(await traffic.count(one, later(90))).toBe(1 + 2);
      expect(await traffic.count(one, later(300))).toBe(1);
    });

    it('counts what comes at the same moment', async () => {
      const { traffic } = make();
      const key = id();
      await Promise.all(Array.from({ length: 20 }, () => traffic.count(key, later(0))));
      expect(await traffic.count(key, later(2))).toBe(21);
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

  it('one request for who comes now and then, one a second for a thousand', async () => {
    const gauge = new DynamoTrafficGauge(dynamo.table('budgets'));
    const key = id();
    expect(await requestsOf(() => gauge.count(key, later(0)))).toBe(1);
    expect(await requestsOf(() => gauge.count(key, later(30)))).toBe(1);
    expect(await requestsOf(() => gauge.count(key, later(3_000)))).toBe(1);
    const flood = async (): Promise<void> => {
      for (let n = 0; n < 1_000; n++) await gauge.count(key, later(3_010 + n / 500));
    };
    expect(await requestsOf(flood)).toBeLessThanOrEqual(3);
    // All of them were counted.
    expect(await gauge.count(key, later(3_013))).toBe(1 + 1_000 + 1);
  });

  it('two processes see each other’s traffic within a second', async () => {
    const [one, other] = [0, 1].map(() => new DynamoTrafficGauge(dynamo.table('budgets')));
    const key = id();
    for (let n = 0; n < 50; n++) await one!.count(key, later(n / 1_000));
    await one!.count(key, later(2));
    expect(await requestsOf(() => other!.count(key, later(2.5)))).toBe(2);
    expect(await other!.count(key, later(4))).toBe(53);
  });

  it('a store that did not answer is asked again by the next, and nothing that was counted stays in the way', async () => {
    const table = dynamo.table('budgets');
    const gauge = new DynamoTrafficGauge(table);
    const key = id();
    const { update } = table;
    table.update = () => Promise.reject(new Error('throttled'));
    await expect(gauge.count(key, later(0))).rejects.toThrow('throttled');
    await expect(gauge.count(key, later(0.1))).rejects.toThrow('throttled');
    table.update = update;
    expect(await gauge.count(key, later(0.2))).toBe(1);
  });
});
