import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import { enrolmentGap, lossesThatLockOut } from '#shared/domain/gate/enrolment.ts';
import type { Enrolment } from '#shared/domain/gate/enrolment.ts';
import { excludedFrom } from '#shared/domain/gate/excluded.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { bestFirst } from './best-first.ts';

/** What a person has and could have, as far as a portal's recovery is concerned. */
export interface Means {
  readonly rule: GateRule;
  readonly held: readonly FactorId[];
  /** Empty also for somebody who has nothing to prove themself by before they set something up (THREATS E14). */
  readonly enrollable: readonly FactorId[];
  /** There are passkeys, and none of them checks who uses it. */
  readonly hasPlainPasskeysOnly?: boolean;
}

/** Whether recovery will work for somebody, and what to set up so that it does: the same reckoning as the gate's. */
export function recoveryReadiness({ rule, held, enrollable, hasPlainPasskeysOnly = false }: Means): RecoveryReadiness {
  const shared = {
    excluded: excludedFrom({ lost: ['directory-password'] }),
    categories: hasPlainPasskeysOnly ? {} : verifiedPasskey,
  };
  const possible = enrollable.filter((factor) => !held.includes(factor));
  const gap = gapOf(rule, { ...shared, enrolled: held, enrollable: possible });
  const losses = lossesOf(rule, { ...shared, enrolled: held });
  const spares = possible.filter((factor) => lossesOf(rule, { ...shared, enrolled: [...held, factor] }).length === 0);
  return {
    isReady: gap.isReachable,
    has: held.filter((factor) => rule.allowed.includes(factor)).sort(bestFirst),
    missing: gap.alternatives[0]?.length ?? 0,
    choices: choicesOf(gap.alternatives),
    lockedOutWithout: losses.sort(bestFirst),
    spares: losses.length > 0 ? spares.sort(bestFirst) : [],
  };
}

/**
 * The rules that somebody has to fulfil one of. Who has a token is asked for it, or for a passkey in its place, whatever
 * the administrator's rule takes otherwise (THREATS E15).
 */
function rulesFor(rule: GateRule, held: readonly FactorId[]): readonly GateRule[] {
  if (!held.includes('token-code') || !rule.allowed.includes('token-code')) return [rule];
  const standIns: FactorId[] = rule.allowed.includes('passkey') ? ['token-code', 'passkey'] : ['token-code'];
  return standIns.map((factor) => {
    const required = [...new Set([...(rule.required ?? []), factor])];
    return { ...rule, required, needed: Math.max(rule.needed, required.length) };
  });
}

function gapOf(rule: GateRule, enrolment: Enrolment): ReturnType<typeof enrolmentGap> {
  const gaps = rulesFor(rule, enrolment.enrolled).map((each) => enrolmentGap(each, enrolment));
  const isReachable = gaps.some((gap) => gap.isReachable);
  const alternatives = isReachable ? [] : gaps.flatMap((gap) => gap.alternatives);
  return { isReachable, alternatives: alternatives.sort((one, other) => one.length - other.length) };
}

/** What locks out, however the rules may be fulfilled. */
function lossesOf(rule: GateRule, enrolment: Enrolment): FactorId[] {
  const rules = rulesFor(rule, enrolment.enrolled);
  const open = rules.filter((each) => enrolmentGap(each, { ...enrolment, enrollable: [] }).isReachable);
  const [first = [], ...others] = open.map((each) => lossesThatLockOut(each, enrolment));
  return first.filter((factor) => others.every((losses) => losses.includes(factor)));
}

/** Each factor of the sets, with the shortest way on. */
function choicesOf(alternatives: readonly (readonly FactorId[])[]): RecoveryReadiness['choices'] {
  const further = new Map<FactorId, number>();
  for (const set of alternatives) {
    for (const factor of set) further.set(factor, Math.min(further.get(factor) ?? Infinity, set.length - 1));
  }
  return [...further]
    .map(([factor, more]) => ({ factor, further: more }))
    .sort((one, other) => one.further - other.further || bestFirst(one.factor, other.factor));
}
