import fc from 'fast-check';
import { FactorId } from '#shared/domain/gate-rule.ts';
import type { FactorCategory, GateRule } from '#shared/domain/gate-rule.ts';
import type { GateFacts } from '#shared/domain/gate.ts';
import { factorCategories } from '#shared/domain/gate/factor-categories.ts';

export const all: readonly FactorId[] = FactorId.options;

/** Rules as they might be stored, sensible or not; at most six factors, so that the slow oracle stays fast. */
export const anyRule: fc.Arbitrary<GateRule> = fc
  .shuffledSubarray([...all], { minLength: 1, maxLength: 6 })
  .chain((allowed) =>
    fc.record(
      {
        needed: fc.integer({ min: 1, max: 4 }),
        allowed: fc.constant(allowed),
        required: fc.subarray(allowed, { maxLength: Math.min(2, allowed.length) }),
        categories: fc.integer({ min: 1, max: 3 }),
        weights: fc.dictionary(fc.constantFrom(...allowed), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true }),
        neededWeight: fc.integer({ min: 1, max: 8 }),
        notTogether: fc.array(fc.tuple(fc.constantFrom(...allowed), fc.constantFrom(...all)), { maxLength: 3 }),
        bootstrapIsEnough: fc.boolean(),
      },
      { requiredKeys: ['needed', 'allowed'] },
    ),
  );

/** Rules of numbers, required factors and categories alone. */
export const plainRule: fc.Arbitrary<GateRule> = fc
  .shuffledSubarray(
    all.filter((factor) => factor !== 'security-questions'),
    { minLength: 1 },
  )
  .chain((allowed) =>
    fc.record(
      {
        needed: fc.integer({ min: 1, max: 4 }),
        allowed: fc.constant(allowed),
        required: fc.subarray(allowed, { maxLength: Math.min(2, allowed.length) }),
        categories: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['needed', 'allowed'] },
    ),
  );

const kinds = fc.subarray<FactorCategory>(['knowledge', 'possession', 'inherence'], { minLength: 1, maxLength: 2 });

export const anyFacts: fc.Arbitrary<GateFacts> = fc.record(
  {
    available: fc.subarray([...all], { minLength: 4 }),
    proven: fc.subarray([...all], { maxLength: 4 }),
    excluded: fc.subarray([...all], { maxLength: 2 }),
    categories: fc.record(Object.fromEntries(all.map((factor) => [factor, kinds])), { requiredKeys: [] }),
  },
  { requiredKeys: ['available', 'proven'] },
);

/** Every subset, by a recursion that shares nothing with the engine. */
export function subsets<T>(list: readonly T[]): T[][] {
  const [first, ...rest] = list;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

/** The rule read aloud: is there a choice among what was proven that fulfils each sentence? */
export function isSatisfied(rule: GateRule, facts: GateFacts, proven: Iterable<FactorId>): boolean {
  const counting = new Set([...proven].filter((f) => rule.allowed.includes(f) && !facts.excluded?.includes(f)));
  if (rule.bootstrapIsEnough && counting.has('bootstrap-code')) return true;
  return subsets([...counting]).some((chosen) => {
    const has = new Set(chosen);
    let weight = 0;
    const proves = new Set<FactorCategory>();
    for (const factor of chosen) {
      weight += rule.weights?.[factor] ?? 1;
      for (const kind of facts.categories?.[factor] ?? factorCategories[factor]) proves.add(kind);
    }
    const clashes = (rule.notTogether ?? []).filter(([one, other]) => has.has(one) && has.has(other));
    const isOnlyQuestions = has.size === 1 && has.has('security-questions');
    if (clashes.length > 0 || isOnlyQuestions || has.size === 0) return false;
    if (rule.required?.some((factor) => !has.has(factor))) return false;
    if (has.size < rule.needed || proves.size < (rule.categories ?? (rule.needed >= 2 ? 2 : 1))) return false;
    return rule.neededWeight === undefined || weight >= rule.neededWeight;
  });
}

/** Fewest further proofs, found by trying all sets of one, of two, … */
export function fewest(rule: GateRule, facts: GateFacts): number {
  const sizes = subsets(further(rule, facts))
    .filter((more) => isSatisfied(rule, facts, [...facts.proven, ...more]))
    .map((more) => more.length);
  return Math.min(...sizes);
}

/** What of the available could still matter. */
export const further = (rule: GateRule, facts: GateFacts): FactorId[] =>
  facts.available.filter((factor) => rule.allowed.includes(factor) && !facts.proven.includes(factor));
