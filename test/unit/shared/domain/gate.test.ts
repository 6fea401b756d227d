import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateGate } from '#shared/domain/gate.ts';
import { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { FactorCategory } from '#shared/domain/gate-rule.ts';

const categories = Object.fromEntries(
  FactorId.options.map((factor) => [factor, factor === 'directory-password' ? 'knowledge' : 'possession']),
) as Record<FactorId, FactorCategory>;
const all: readonly FactorId[] = ['email-code', 'token-code', 'directory-password'];

describe('evaluateGate', () => {
  it('asks for one of those allowed and available', () => {
    const rule: GateRule = { needed: 1, allowed: ['email-code', 'token-code'] };
    expect(evaluateGate(rule, { available: ['token-code', 'directory-password'], proven: [], categories })).toEqual({
      satisfied: false,
      missing: 1,
      choices: ['token-code'],
      isReachable: true,
    });
    expect(evaluateGate(rule, { available: ['token-code'], proven: ['token-code'], categories })).toEqual({
      satisfied: true,
      missing: 0,
      choices: [],
      isReachable: true,
    });
  });

  it('wants two categories as soon as two factors are needed', () => {
    const rule: GateRule = { needed: 2, allowed: [...all] };
    const decision = evaluateGate(rule, { available: all, proven: ['email-code'], categories });
    expect(decision).toMatchObject({ satisfied: false, choices: ['directory-password'] });
    const twoPossessions = {
      available: ['email-code', 'token-code'],
      proven: ['email-code', 'token-code'],
      categories,
    } as const;
    expect(evaluateGate(rule, twoPossessions)).toMatchObject({ satisfied: false, isReachable: false, choices: [] });
    expect(evaluateGate({ ...rule, categories: 1 }, twoPossessions).satisfied).toBe(true);
  });

  it('does not count a factor twice, nor one that the rule does not allow', () => {
    const rule: GateRule = { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 };
    const proven: FactorId[] = ['email-code', 'email-code', 'directory-password'];
    expect(evaluateGate(rule, { available: all, proven, categories })).toMatchObject({ satisfied: false, missing: 1 });
  });

  it('offers a required factor until it is proven, and no reachable end without it', () => {
    const rule: GateRule = { needed: 1, allowed: [...all], required: ['token-code'] };
    expect(evaluateGate(rule, { available: all, proven: ['email-code'], categories }).choices).toEqual(['token-code']);
    expect(evaluateGate(rule, { available: ['email-code'], proven: [], categories })).toMatchObject({
      isReachable: false,
      choices: [],
    });
  });

  const factorSets = fc.subarray<FactorId>([...all]);
  const kinds = fc.constantFrom<FactorCategory>('knowledge', 'possession', 'inherence');
  const maps = fc
    .record({ 'email-code': kinds, 'token-code': kinds, 'directory-password': kinds })
    .map((chosen): Record<FactorId, FactorCategory> => ({ ...categories, ...chosen }));
  const rules = fc
    .record(
      {
        needed: fc.integer({ min: 1, max: 3 }),
        allowed: factorSets,
        required: factorSets,
        categories: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['needed', 'allowed'] },
    )
    .filter((rule) => GateRule.safeParse(rule).success);

  it('a further proof never takes back what was reached', () => {
    fc.assert(
      fc.property(
        rules,
        factorSets,
        factorSets,
        maps,
        fc.constantFrom(...all),
        (rule, available, proven, map, more) => {
          const before = evaluateGate(rule, { available, proven, categories: map });
          const after = evaluateGate(rule, { available, proven: [...proven, more], categories: map });
          expect(after.missing).toBeLessThanOrEqual(before.missing);
        },
      ),
    );
  });

  it('following its choices always ends, in as many proofs as it said, and only there', () => {
    fc.assert(
      fc.property(rules, factorSets, factorSets, maps, (rule, available, start, map) => {
        let proven: FactorId[] = [...start];
        let decision = evaluateGate(rule, { available, proven, categories: map });
        fc.pre(decision.isReachable);
        for (let left = decision.missing; left > 0; left--) {
          expect(decision).toMatchObject({ satisfied: false, missing: left });
          expect(available).toContain(decision.choices[0]);
          proven = [...proven, decision.choices[0]!];
          decision = evaluateGate(rule, { available, proven, categories: map });
        }
        expect(decision).toEqual({ satisfied: true, missing: 0, choices: [], isReachable: true });
      }),
    );
  });

  it('agrees with trying every set of proofs', () => {
    fc.assert(
      fc.property(rules, factorSets, factorSets, maps, (rule, available, proven, map) => {
        const enough = (factors: Set<FactorId>): boolean => {
          const counted = rule.allowed.filter((factor) => factors.has(factor));
          const kinds = new Set(counted.map((factor) => map[factor]));
          return (
            counted.length >= rule.needed &&
            (rule.required ?? []).every((factor) => factors.has(factor)) &&
            kinds.size >= (rule.categories ?? (rule.needed > 1 ? 2 : 1))
          );
        };
        const sizes = [0, 1, 2, 3, 4, 5, 6, 7]
          .map((mask) => available.filter((factor) => mask & (1 << all.indexOf(factor))))
          .filter((extra) => enough(new Set([...proven, ...extra])))
          .map((extra) => extra.filter((factor) => !proven.includes(factor)).length);
        expect(evaluateGate(rule, { available, proven, categories: map }).missing).toBe(Math.min(...sizes));
      }),
      { numRuns: 500 },
    );
  });
});

describe('GateRule', () => {
  it.each([
    { needed: 0, allowed: ['token-code'] },
    { needed: 2, allowed: ['token-code'] },
    { needed: 1, allowed: ['token-code', 'token-code'] },
    { needed: 1, allowed: [] },
    { needed: 1, allowed: ['token-code'], required: ['email-code'] },
    { needed: 1, allowed: ['sms'] },
  ])('refuses what could not be meant: %j', (rule) => {
    expect(GateRule.safeParse(rule).success).toBe(false);
  });
});
