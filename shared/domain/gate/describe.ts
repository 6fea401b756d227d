import type { FactorId, GateRule } from '../gate-rule.ts';
import { verifiedPasskey } from './factor-categories.ts';
import { categoriesNeeded, waysThrough } from './ways.ts';

/** One sentence about a gate, to be put into words where people read it. */
export type GateStatement =
  /** All of these must be proven. */
  | { readonly code: 'all-of'; readonly factors: readonly FactorId[] }
  /** So many of these, whichever the person likes. `isFurther`: in addition to those that must be proven. */
  | {
      readonly code: 'any-of';
      readonly count: number;
      readonly factors: readonly FactorId[];
      readonly isFurther: boolean;
    }
  | { readonly code: 'categories'; readonly count: number }
  | {
      readonly code: 'weight';
      readonly needed: number;
      readonly weights: readonly { factor: FactorId; weight: number }[];
    }
  /** Of these two only one counts. */
  | { readonly code: 'one-of-pair'; readonly factors: readonly [FactorId, FactorId] }
  | { readonly code: 'never-alone'; readonly factor: 'security-questions' }
  | { readonly code: 'enough-alone'; readonly factor: 'bootstrap-code' }
  /** For the administrator: allowed, and yet no way through needs them. */
  | { readonly code: 'never-needed'; readonly factors: readonly FactorId[] };

/** A rule in statements, the most important first. */
export function describeGate(rule: GateRule): GateStatement[] {
  const weigh = (factor: FactorId) => ({ factor, weight: rule.weights?.[factor] ?? 1 });
  const never = neverNeeded(rule);
  return [
    ...countStatements(rule),
    ...(categoriesNeeded(rule) > 1 ? [{ code: 'categories' as const, count: categoriesNeeded(rule) }] : []),
    ...(rule.neededWeight === undefined
      ? []
      : [{ code: 'weight' as const, needed: rule.neededWeight, weights: rule.allowed.map(weigh) }]),
    ...(rule.notTogether ?? []).map((factors) => ({ code: 'one-of-pair' as const, factors })),
    ...(rule.allowed.includes('security-questions')
      ? [{ code: 'never-alone' as const, factor: 'security-questions' as const }]
      : []),
    ...(rule.bootstrapIsEnough ? [{ code: 'enough-alone' as const, factor: 'bootstrap-code' as const }] : []),
    ...(never.length > 0 ? [{ code: 'never-needed' as const, factors: never }] : []),
  ];
}

function countStatements({ needed, allowed, required = [] }: GateRule): GateStatement[] {
  const rest = allowed.filter((factor) => !required.includes(factor));
  const count = needed - required.length;
  if (count >= rest.length) return [{ code: 'all-of', factors: allowed }];
  const isFurther = required.length > 0;
  return [
    ...(isFurther ? [{ code: 'all-of' as const, factors: required }] : []),
    ...(count > 0 ? [{ code: 'any-of' as const, count, factors: rest, isFurther }] : []),
  ];
}

function neverNeeded(rule: GateRule): FactorId[] {
  const plain = waysThrough(rule, { usable: rule.allowed });
  const verified = waysThrough(rule, { usable: rule.allowed, categories: verifiedPasskey });
  const used = new Set([...plain, ...verified].flat());
  return rule.allowed.filter((factor) => !used.has(factor));
}
