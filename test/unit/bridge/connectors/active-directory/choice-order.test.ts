import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfChoice } from '#bridge/connectors/active-directory/choice-order.ts';
import type { Candidate } from '#bridge/connectors/active-directory/choice-order.ts';

const standings = ['healthy', 'limping', 'away'] as const;
const candidates = fc
  .array(fc.record({ standing: fc.constantFrom(...standings), isReadOnly: fc.boolean() }), { maxLength: 8 })
  .map((list): Candidate[] => list.map((each, at) => ({ ...each, url: `ldaps://dc${at}` })));
const wish = fc.option(
  fc.record({
    for: fc.constantFrom('change' as const, 'unlock' as const, 'verify' as const),
    prefer: fc.option(
      fc.nat(8).map((at) => `ldaps://dc${at}`),
      { nil: undefined },
    ),
  }),
  { nil: undefined },
);

describe('which controller comes first', () => {
  it('names each controller that may be taken once, and no read-only one for a change', () => {
    fc.assert(
      fc.property(candidates, wish, (list, wanted) => {
        const isChange = wanted !== undefined && wanted.for !== 'verify';
        const order = inOrderOfChoice(list, wanted);
        expect(new Set(order)).toEqual(new Set(list.filter(({ isReadOnly }) => !(isChange && isReadOnly))));
        expect(order).toHaveLength(new Set(order).size);
      }),
    );
  });

  it('takes none that stands worse before one that stands better, not even one that is preferred', () => {
    fc.assert(
      fc.property(candidates, wish, (list, wanted) => {
        const ranks = inOrderOfChoice(list, wanted).map(({ standing }) => standings.indexOf(standing));
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });

  it('takes the preferred one first if it is healthy, and else goes by the configured order', () => {
    fc.assert(
      fc.property(candidates, wish, (list, wanted) => {
        const writable = list.filter(({ isReadOnly }) => !isReadOnly);
        const healthy = writable.filter(({ standing }) => standing === 'healthy');
        const preferred = healthy.find(({ url }) => url === wanted?.prefer);
        expect(inOrderOfChoice(writable, wanted)[0]?.url).toBe(
          (preferred ?? healthy[0] ?? inOrderOfChoice(writable)[0])?.url,
        );
        const rest = inOrderOfChoice(healthy, wanted).filter((each) => each !== preferred);
        expect(rest).toEqual(healthy.filter((each) => each !== preferred));
      }),
    );
  });
});
