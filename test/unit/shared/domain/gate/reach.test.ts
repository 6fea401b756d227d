import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeGate } from '#shared/domain/gate/describe.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { reachOf } from '#shared/domain/gate/reach.ts';
import { evaluateGate } from '#shared/domain/gate.ts';
import { FactorId, GateRule } from '#shared/domain/gate-rule.ts';

const offer = { actions: [], tokenTypes: [], hasQuestions: false, takesNumbers: false, hasChat: false };
const factors = fc.uniqueArray(fc.constantFrom(...FactorId.options), { minLength: 1, maxLength: 6 });
const rules = fc
  .record({
    needed: fc.integer({ min: 1, max: 4 }),
    allowed: factors,
    categories: fc.integer({ min: 1, max: 2 }),
    required: fc.subarray([...FactorId.options], { maxLength: 2 }),
    pair: fc.boolean(),
  })
  .map(({ needed, allowed, categories, required, pair }) => ({
    ...{ needed, allowed, categories, required: required.filter((each) => allowed.includes(each)) },
    ...(pair && allowed.length > 3 && { notTogether: [[allowed[2]!, allowed[3]!] as [FactorId, FactorId]] }),
  }))
  .filter((rule) => GateRule.safeParse(rule).success);

describe('what is said about a gate', () => {
  it('never contradicts what the gate decides', () => {
    fc.assert(
      fc.property(rules, fc.subarray([...FactorId.options]), (rule, proven) => {
        const said = describeGate(rule);
        const facts = { available: [], proven, categories: verifiedPasskey };
        if (!evaluateGate(rule, facts).satisfied) return;
        const counted = proven.filter((factor) => rule.allowed.includes(factor));
        for (const statement of said) {
          if (statement.code === 'all-of') expect(counted).toEqual(expect.arrayContaining([...statement.factors]));
          if (statement.code === 'any-of')
            expect(counted.filter((factor) => statement.factors.includes(factor)).length).toBeGreaterThanOrEqual(
              statement.count,
            );
          if (statement.code === 'never-alone') expect(counted).not.toEqual(['security-questions']);
          if (statement.code === 'never-needed') {
            const without = proven.filter((factor) => !statement.factors.includes(factor));
            expect(evaluateGate(rule, { ...facts, proven: without }).satisfied).toBe(true);
          }
        }
      }),
    );
  });
});

describe('enrolment', () => {
  it('reaches the gate where people can set up enough, or have it anyway', () => {
    const rule = { needed: 2, allowed: ['email-code', 'passkey'] as FactorId[], categories: 1 };
    expect(reachOf(rule, offer)).toEqual({
      unobtainable: ['passkey'],
      isReachable: false,
      isReachableAlone: false,
    });
    const passkeys = { ...offer, actions: ['passkey.manage'], tokenTypes: ['passkey'] };
    expect(reachOf(rule, passkeys)).toEqual({ unobtainable: [], isReachable: true, isReachableAlone: true });
  });

  it('tells of a gate that opens only by what IT hands out', () => {
    const rule = { needed: 1, allowed: ['bootstrap-code', 'recovery-code'] as FactorId[], categories: 1 };
    expect(reachOf(rule, offer)).toMatchObject({ isReachable: true, isReachableAlone: false });
  });
});
