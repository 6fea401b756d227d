import type { FactorId, GateRule } from '../gate-rule.ts';
import { factorCategories } from './factor-categories.ts';
import type { FactorCategories } from './factor-categories.ts';

/** What can be used to get through a gate. */
export interface Means {
  /** Factors that could be proven in addition. */
  readonly usable: readonly FactorId[];
  /** Factors that count already. */
  readonly given?: readonly FactorId[];
  /** Factors that count for nothing here, proven or not. */
  readonly excluded?: readonly FactorId[] | undefined;
  /** Where these proofs say more than usual, such as {@link verifiedPasskey}. */
  readonly categories?: Partial<FactorCategories> | undefined;
}

/**
 * Every way through a gate: sets of further factors that open it together with those given, and of which none can be left
 * out. Smallest first. `[[]]` once what is given is enough, `[]` when nothing is.
 *
 * Tries every set: there are eleven factors, and rules with pairs and weights have no shorter exact answer.
 */
export function waysThrough(rule: GateRule, means: Means): FactorId[][] {
  const { usable, given = [], excluded = [] } = means;
  const isOf = (factor: FactorId): boolean => usable.includes(factor) || given.includes(factor);
  const factors = [...new Set(rule.allowed)].filter((factor) => isOf(factor) && !excluded.includes(factor));
  const opens = openingSets(rule, factors, { ...factorCategories, ...means.categories });

  const start = bitsOf(factors, (factor) => given.includes(factor));
  const ways: FactorId[][] = [];
  for (let set = 0; set < opens.length; set++) {
    const isWay =
      (set & start) === start && opens[set] && !withoutOne(set & ~start).some((less) => opens[less | start]);
    if (isWay) ways.push(membersOf(factors, set & ~start));
  }
  return ways.sort((one, other) => one.length - other.length);
}

/** For each set, as bits of `factors`, whether it or a part of it is enough: a further proof never takes anything back. */
function openingSets(rule: GateRule, factors: readonly FactorId[], categories: FactorCategories): boolean[] {
  const opens: boolean[] = [];
  for (let set = 0; set < 1 << factors.length; set++) {
    opens.push(withoutOne(set).some((less) => opens[less]) || isEnough(rule, membersOf(factors, set), categories));
  }
  return opens;
}

/** Whether exactly these factors, all counted, fulfil the rule. */
function isEnough(rule: GateRule, factors: readonly FactorId[], categories: FactorCategories): boolean {
  if (rule.bootstrapIsEnough && factors.includes('bootstrap-code')) return true;
  const isPair = ([one, other]: readonly [FactorId, FactorId]): boolean =>
    factors.includes(one) && factors.includes(other);
  if (rule.notTogether?.some(isPair)) return false;
  return (
    factors.length >= rule.needed &&
    (rule.required ?? []).every((factor) => factors.includes(factor)) &&
    weightOf(rule, factors) >= (rule.neededWeight ?? 0) &&
    new Set(factors.flatMap((factor) => categories[factor])).size >= categoriesNeeded(rule) &&
    // Answers can be looked up and guessed; they only ever add to something else.
    factors.some((factor) => factor !== 'security-questions')
  );
}

/** How many categories a rule asks for. */
export const categoriesNeeded = (rule: GateRule): number => rule.categories ?? Math.min(2, rule.needed);

const weightOf = (rule: GateRule, factors: readonly FactorId[]): number =>
  factors.reduce((sum, factor) => sum + (rule.weights?.[factor] ?? 1), 0);

const bitsOf = (factors: readonly FactorId[], isIn: (factor: FactorId) => boolean): number =>
  factors.reduce((set, factor, index) => (isIn(factor) ? set | (1 << index) : set), 0);

const membersOf = (factors: readonly FactorId[], set: number): FactorId[] =>
  factors.filter((_, index) => set & (1 << index));

/** The sets with one member less. */
function withoutOne(set: number): number[] {
  const sets: number[] = [];
  for (let left = set; left; left &= left - 1) sets.push(set & ~(left & -left));
  return sets;
}
