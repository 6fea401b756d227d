import type { FactorId, GateRule } from '../gate-rule.ts';
import { verifiedPasskey } from './factor-categories.ts';
import { categoriesNeeded, waysThrough } from './ways.ts';

/** A member of a rule that cannot stay as it is. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  /** What the member should be, as it continues "expected …". */
  readonly expected: string;
}

/** What is wrong with a rule: first what contradicts itself, and otherwise why nobody could pass. */
export function problemsOf(rule: GateRule): RuleProblem[] {
  // The schema has said so.
  if (rule.allowed.length === 0) return [];
  const problems = [...listProblems(rule), ...pairProblems(rule), ...weightProblems(rule), ...loneProblems(rule)];
  if (rule.needed > rule.allowed.length) {
    problems.push({ path: ['needed'], expected: `at most ${rule.allowed.length}, as many as are allowed` });
  }
  return problems.length > 0 || isPassable(rule) ? problems : [obstacleIn(rule)];
}

function listProblems({ allowed, required = [] }: GateRule): RuleProblem[] {
  const repeated = (member: string, factors: readonly FactorId[]): RuleProblem[] =>
    factors.flatMap((factor, at) =>
      factors.indexOf(factor) < at
        ? [{ path: [member, at], expected: `each factor once, and ${factor} stands here again` }]
        : [],
    );
  const unknown = required.flatMap((factor, at) =>
    allowed.includes(factor)
      ? []
      : [{ path: ['required', at], expected: `one of those allowed, and ${factor} is not` }],
  );
  return [...repeated('allowed', allowed), ...repeated('required', required), ...unknown];
}

function pairProblems({ allowed, required = [], notTogether = [] }: GateRule): RuleProblem[] {
  return notTogether.flatMap(([one, other], at) => {
    const stranger = [one, other].find((factor) => !allowed.includes(factor));
    const pair = { path: ['notTogether', at] };
    if (stranger) return [{ ...pair, expected: `two of those allowed, and ${stranger} is not` }];
    if (one === other) return [{ ...pair, expected: `two different factors, not ${one} twice` }];
    const [always, never] = required.includes(one) ? [one, other] : [other, one];
    if (required.includes(always)) {
      return [{ ...pair, expected: `no required factor: ${always} always counts, so that ${never} never could` }];
    }
    return [];
  });
}

function weightProblems({ allowed, weights, neededWeight }: GateRule): RuleProblem[] {
  const named = Object.keys(weights ?? {}) as FactorId[];
  const problems = named
    .filter((factor) => !allowed.includes(factor))
    .map((factor) => ({ path: ['weights', factor], expected: `only factors that are allowed, and ${factor} is not` }));
  if (weights && neededWeight === undefined) {
    problems.push({ path: ['neededWeight'], expected: 'the weight that is needed, since `weights` are given' });
  }
  if ((weights?.['security-questions'] ?? 1) > 1) {
    problems.push({
      path: ['weights', 'security-questions'],
      expected: '1: questions never count for more than one factor',
    });
  }
  return problems;
}

/** Members that stand beside something that is not there. */
function loneProblems(rule: GateRule): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (rule.bootstrapIsEnough && !rule.allowed.includes('bootstrap-code')) {
    problems.push({ path: ['bootstrapIsEnough'], expected: 'bootstrap-code among those allowed' });
  }
  const questions = rule.allowed.indexOf('security-questions');
  const isOneEnough = rule.needed === 1 && categoriesNeeded(rule) === 1 && (rule.neededWeight ?? 1) === 1;
  const isElseRequired = (rule.required ?? []).some((factor) => factor !== 'security-questions');
  if (questions >= 0 && isOneEnough && !isElseRequired) {
    const expected = 'no security-questions where one factor is enough: they never prove anything alone';
    problems.push({ path: ['allowed', questions], expected });
  }
  return problems;
}

/** Whether somebody who has everything, and a passkey that verifies its user, gets through. */
const isPassable = (rule: GateRule): boolean =>
  waysThrough(rule, { usable: rule.allowed, categories: verifiedPasskey }).length > 0;

/** The member without which the rule could be passed. */
function obstacleIn(rule: GateRule): RuleProblem {
  const categories = categoriesNeeded(rule);
  const stated = { ...rule, categories };
  if (isPassable({ ...stated, categories: 1 })) {
    const expected = `no more than the allowed factors reach: ${categories} categories cannot be proven with them. Allow other factors, or say \`categories: 1\` where two of one kind are enough`;
    return { path: ['categories'], expected };
  }
  if (isPassable({ ...stated, needed: 1 })) {
    return { path: ['needed'], expected: 'no more than can count together: the pairs in `notTogether` leave too few' };
  }
  if (isPassable({ ...stated, neededWeight: undefined })) {
    return { path: ['neededWeight'], expected: 'no more than the allowed factors weigh together' };
  }
  if (isPassable({ ...stated, notTogether: [] })) {
    return { path: ['notTogether'], expected: 'pairs that leave enough factors to pass' };
  }
  return { path: [], expected: 'a rule that somebody can pass: nobody can. Allow more factors or ask for less' };
}
