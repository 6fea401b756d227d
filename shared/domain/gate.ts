import type { FactorId, GateRule } from './gate-rule.ts';
import type { FactorCategories } from './gate/factor-categories.ts';
import { waysThrough } from './gate/ways.ts';

/** What is known about one person's proof of identity at one moment. */
export interface GateFacts {
  /** Factors that this person could prove now. */
  readonly available: readonly FactorId[];
  /** Factors proven so far in this flow. */
  readonly proven: readonly FactorId[];
  /** Factors that count for nothing, even proven: see `excludedFrom`. */
  readonly excluded?: readonly FactorId[];
  /** Where this person's proofs say more than usual: `verifiedPasskey`. */
  readonly categories?: Partial<FactorCategories>;
}

/** How far a person is through a gate. */
export interface GateDecision {
  readonly satisfied: boolean;
  /** Fewest further proofs that are enough; Infinity when no proofs are. */
  readonly missing: number;
  /**
   * Factors worth proving next: each is a step on some way through that has no needless step. In the order of the rule.
   * Empty once satisfied. Not all are on the shortest way: who has no passkey may go on with two codes.
   */
  readonly choices: readonly FactorId[];
  /** Those of the choices that are on a shortest way: after each, one proof less is missing. */
  readonly nearest: readonly FactorId[];
  /** Whether this person can get through at all. */
  readonly isReachable: boolean;
}

/**
 * Decides a gate rule. Proofs of factors that the rule does not allow, or that are excluded, count for nothing; a factor
 * proven twice counts once; a further proof never takes back what was reached.
 */
export function evaluateGate(rule: GateRule, facts: GateFacts): GateDecision {
  const { available: usable, proven: given, excluded, categories } = facts;
  const ways = waysThrough(rule, { usable, given, excluded, categories });
  const missing = ways[0]?.length ?? Infinity;
  const stepsOf = (some: readonly (readonly FactorId[])[]): FactorId[] =>
    rule.allowed.filter((factor) => some.some((way) => way.includes(factor)));
  return {
    satisfied: missing === 0,
    missing,
    choices: stepsOf(ways),
    nearest: stepsOf(ways.filter((way) => way.length === missing)),
    isReachable: ways.length > 0,
  };
}
