import { compareSigns } from './compare-signs.ts';
import type { Environment, KnownEnvironment } from './environment.ts';
import { ageing, clockSkewMs, untrustedShare, weights } from './weights.ts';
import type { Agreement, Sign } from './weights.ts';

/** One sign's part in a score. */
export interface EnvironmentReason {
  readonly sign: Sign;
  readonly agreement: Agreement;
  readonly points: number;
}

/** How alike a sign-in's environment is to the most similar of a person's usual ones. */
export interface EnvironmentScore {
  /** 0 (nothing alike, or nothing known yet) to 100. Whole. */
  readonly score: number;
  /** Every sign, in the order of the weights, before age and trust. Empty when nothing is known yet. */
  readonly reasons: readonly EnvironmentReason[];
  /** The id of that environment. */
  readonly nearest?: string;
  /** What age and trust left of the points: 0 to 1. */
  readonly share: number;
}

const nothingKnown: EnvironmentScore = { score: 0, reasons: [], share: 0 };

/**
 * Scores a sign-in against every known environment; the most similar one counts. Habits of one environment never help
 * another, so forgetting one cannot raise a score.
 *
 * A person of whom nothing is known scores 0: the first sign-in asks for another factor.
 */
export function scoreEnvironment(
  current: Environment,
  known: readonly KnownEnvironment[],
  now: Date,
): EnvironmentScore {
  return known
    .map((environment) => scoreAgainst(current, environment, now))
    .filter(({ share }) => share > 0)
    .reduce(better, nothingKnown);
}

/** The score against one environment. */
export function scoreAgainst(current: Environment, known: KnownEnvironment, now: Date): EnvironmentScore {
  const reasons = Object.entries(compareSigns(current, known, now)).map(([sign, agreement]) => ({
    sign: sign as Sign,
    agreement,
    points: (weights[sign as Sign] as Record<string, number>)[agreement]!,
  }));
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const share = freshness(known.lastSeenAtMs, now) * (known.isTrusted ? 1 : untrustedShare);
  // Rounded down: what is short of a threshold is below it. The small amount undoes binary fractions.
  const score = Math.floor(Math.max(0, Math.min(100, points)) * share + 1e-9);
  return { score, reasons, nearest: known.id, share };
}

function freshness(lastSeenAtMs: number, now: Date): number {
  const age = now.getTime() - lastSeenAtMs;
  if (!(age >= -clockSkewMs)) return 0;
  return Math.max(0, Math.min(1, (ageing.endMs - age) / (ageing.endMs - ageing.fullMs)));
}

/** Ties are broken by what they say, never by their place in the list. */
function better(one: EnvironmentScore, other: EnvironmentScore): EnvironmentScore {
  if (one.nearest === undefined) return other;
  const difference = one.score - other.score || pointsOf(one) - pointsOf(other) || one.share - other.share;
  if (difference !== 0) return difference > 0 ? one : other;
  return one.nearest <= other.nearest! ? one : other;
}

const pointsOf = ({ reasons }: EnvironmentScore): number => reasons.reduce((sum, { points }) => sum + points, 0);
