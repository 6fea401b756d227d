import type { FactorId, GateRule } from '../gate-rule.ts';
import type { FactorCategories } from './factor-categories.ts';
import { waysThrough } from './ways.ts';

/** What a person has set up, and what they could. */
export interface Enrolment {
  readonly enrolled: readonly FactorId[];
  /** Factors that this person could set up. Left out: all that people set up themselves. */
  readonly enrollable?: readonly FactorId[];
  /** Factors that will not count when it matters: see `excludedFrom`. */
  readonly excluded?: readonly FactorId[];
  readonly categories?: Partial<FactorCategories>;
}

/** What is missing so that a gate can be passed later. */
export interface EnrolmentGap {
  /** What is enrolled is enough already. */
  readonly isReachable: boolean;
  /**
   * Sets of factors, smallest first: after enrolling all of one set the gate can be passed, and none of the set is
   * needless. Empty when the gate can be passed already, and also when nothing that this person can enrol would do.
   */
  readonly alternatives: readonly (readonly FactorId[])[];
}

/** These are handed out, not set up. */
const handedOut: readonly FactorId[] = ['bootstrap-code', 'directory-password'];

/** What a person still has to enrol: enrolment must reach what recovery will ask. */
export function enrolmentGap(rule: GateRule, enrolment: Enrolment): EnrolmentGap {
  const { enrolled: given, excluded, categories } = enrolment;
  const usable = enrolment.enrollable ?? rule.allowed.filter((factor) => !handedOut.includes(factor));
  const ways = waysThrough(rule, { usable, given, excluded, categories });
  const isReachable = ways[0]?.length === 0;
  return { isReachable, alternatives: isReachable ? [] : ways };
}

/**
 * Factors of which losing one alone would lock the person out: the reason to advise a second way. Empty when none would,
 * and also when the gate cannot be passed even now.
 */
export function lossesThatLockOut(rule: GateRule, enrolment: Enrolment): FactorId[] {
  const { enrolled, excluded, categories } = enrolment;
  const isOpen = (usable: readonly FactorId[]): boolean =>
    waysThrough(rule, { usable, excluded, categories }).length > 0;
  if (!isOpen(enrolled)) return [];
  return rule.allowed.filter(
    (lost) => enrolled.includes(lost) && !isOpen(enrolled.filter((factor) => factor !== lost)),
  );
}
