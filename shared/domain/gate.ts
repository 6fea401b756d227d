import type { FactorCategory, FactorId, GateRule } from './gate-rule.ts';

/** What is known about one person's proof of identity at one moment. */
export interface GateFacts {
  /** Factors that this person could prove now. */
  readonly available: readonly FactorId[];
  /** Factors proven so far in this flow. */
  readonly proven: readonly FactorId[];
  readonly categories: Readonly<Record<FactorId, FactorCategory>>;
}

/** How far a person is through a gate. */
export interface GateDecision {
  readonly satisfied: boolean;
  /** Fewest further proofs that are enough; Infinity when no proofs are. */
  readonly missing: number;
  /** Factors worth proving next: each brings the end nearer. In the order of the rule. Empty once satisfied. */
  readonly choices: readonly FactorId[];
  /** Whether this person can get through at all. */
  readonly isReachable: boolean;
}

/**
 * Decides a gate rule. Proofs of factors that the rule does not allow count for nothing, a factor proven twice counts
 * once, and a further proof never takes back what was reached.
 */
export function evaluateGate(rule: GateRule, facts: GateFacts): GateDecision {
  const missing = missingProofs(rule, facts);
  const isNearer = (factor: FactorId): boolean =>
    missingProofs(rule, { ...facts, proven: [...facts.proven, factor] }) < missing;
  const choices = Number.isFinite(missing) ? unproven(rule, facts).filter(isNearer) : [];
  return { satisfied: missing === 0, missing, choices, isReachable: Number.isFinite(missing) };
}

/** Fewest further proofs, or Infinity: the required ones first, then by number, then by category. */
function missingProofs(rule: GateRule, facts: GateFacts): number {
  const required = rule.required ?? [];
  const counted = new Set([...required, ...facts.proven.filter((factor) => rule.allowed.includes(factor))]);
  const spare = unproven(rule, facts).filter((factor) => !counted.has(factor));
  const open = required.filter((factor) => !facts.proven.includes(factor));
  if (!open.every((factor) => facts.available.includes(factor))) return Infinity;

  const categoryOf = (factor: FactorId): FactorCategory => facts.categories[factor];
  const seen = new Set([...counted].map(categoryOf));
  const fresh = new Set(spare.map(categoryOf).filter((category) => !seen.has(category)));
  const moreCategories = Math.max(0, categoriesNeeded(rule) - seen.size);
  const moreFactors = Math.max(0, rule.needed - counted.size, moreCategories);
  if (moreCategories > fresh.size || moreFactors > spare.length) return Infinity;
  return open.length + moreFactors;
}

const categoriesNeeded = (rule: GateRule): number => rule.categories ?? Math.min(2, rule.needed);

const unproven = (rule: GateRule, facts: GateFacts): FactorId[] =>
  rule.allowed.filter((factor) => facts.available.includes(factor) && !facts.proven.includes(factor));
