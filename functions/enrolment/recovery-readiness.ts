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
  /** Tokens whose codes are sent: which of them the recovery insists on one of, see `dueInRecovery`. */
  readonly due?: readonly FactorId[];
}

/** What {@link rulesFor} needs besides the rule. */
type Asked = Enrolment & Pick<Means, 'due'>;

/** Whether recovery will work for somebody, and what to set up so that it does: the same reckoning as the gate's. */
export function recoveryReadiness({
  rule,
  held,
  enrollable,
  hasPlainPasskeysOnly = false,
  due = [],
}: Means): RecoveryReadiness {
  const shared = {
    due,
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
function rulesFor(rule: GateRule, { enrolled: held, due = [] }: Asked): readonly GateRule[] {
  const hasApp = held.includes('token-code') && rule.allowed.includes('token-code');
  const asked: readonly FactorId[] = hasApp ? ['token-code'] : due;
  if (asked.length === 0) return [rule];
  const standIns = rule.allowed.includes('passkey') ? [...asked, 'passkey' as const] : asked;
  return standIns.map((factor) => {
    const required = [...new Set([...(rule.required ?? []), factor])];
    return { ...rule, required, needed: Math.max(rule.needed, required.length) };
  });
}

function gapOf(rule: GateRule, enrolment: Asked): ReturnType<typeof enrolmentGap> {
  const gaps = rulesFor(rule, enrolment).map((each) => enrolmentGap(each, enrolment));
  const isReachable = gaps.some((gap) => gap.isReachable);
  const alternatives = isReachable ? [] : gaps.flatMap((gap) => gap.alternatives);
  return { isReachable, alternatives: alternatives.sort((one, other) => one.length - other.length) };
}

/** What locks out, however the rules may be fulfilled. */
function lossesOf(rule: GateRule, enrolment: Asked): FactorId[] {
  const rules = rulesFor(rule, enrolment);
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
