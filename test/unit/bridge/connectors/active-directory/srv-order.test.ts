import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfService } from '#bridge/connectors/active-directory/srv-order.ts';
import type { ServiceRecord } from '#bridge/connectors/active-directory/srv-order.ts';

const record = (name: string, priority: number, weight: number): ServiceRecord => ({
  ...{ name, priority, weight },
  port: 389,
});
/** Numbers in (0, 1] that are the same in every run. */
function seeded(seed = 1): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
const names = (records: readonly ServiceRecord[]) => records.map(({ name }) => name);

describe('the order of SRV records (RFC 2782)', () => {
  it('tries a lower priority first, whatever the weights', () => {
    const records = [record('far', 10, 65_535), record('near', 0, 1), record('middle', 5, 0)];
    const random = seeded();
    for (let time = 0; time < 100; time += 1) {
      expect(names(inOrderOfService(records, random))).toEqual(['near', 'middle', 'far']);
    }
  });

  it('spreads hosts of one priority in proportion to their weights', () => {
    const records = [record('a', 0, 60), record('b', 0, 30), record('c', 0, 10), record('d', 0, 0)];
    const random = seeded();
    const first: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };
    for (let time = 0; time < 10_000; time += 1) first[names(inOrderOfService(records, random))[0]!]! += 1;
    expect(first['a']! / 10_000).toBeCloseTo(0.6, 1);
    expect(first['b']! / 10_000).toBeCloseTo(0.3, 1);
    expect(first['c']! / 10_000).toBeCloseTo(0.1, 1);
    expect(first['d']!).toBeLessThan(20);
  });

  it('keeps its order when the same list is read again in another order, and drops or adds hosts without moving others', () => {
    const host = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}$/),
      priority: fc.integer({ min: 0, max: 3 }),
      weight: fc.integer({ min: 0, max: 200 }),
    });
    const hosts = fc.uniqueArray(host, { selector: ({ name }) => name, maxLength: 12 });
    fc.assert(
      fc.property(hosts, fc.integer({ min: 1, max: 1e6 }), fc.nat(), (list, seed, away) => {
        const random = seeded(seed);
        const chances = new Map(list.map(({ name }) => [name, random()]));
        const order = (some: typeof list) =>
          names(
            inOrderOfService(
              some.map((each) => ({ ...each, port: 389 })),
              (name) => chances.get(name)!,
            ),
          );
        const before = order(list);
        expect(order(list.toReversed())).toEqual(before);
        const gone = list[away % Math.max(list.length, 1)]?.name;
        expect(order(list.filter(({ name }) => name !== gone))).toEqual(before.filter((name) => name !== gone));
      }),
    );
  });
});
