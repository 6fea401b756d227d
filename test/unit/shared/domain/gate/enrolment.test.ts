import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { enrolmentGap, lossesThatLockOut } from '#shared/domain/gate/enrolment.ts';
import { all, anyRule, isSatisfied, subsets } from './gate-oracle.ts';

const factors = fc.subarray([...all]);
const rule: GateRule = {
  ...{ needed: 2, categories: 2 },
  allowed: ['email-code', 'token-code', 'security-questions', 'bootstrap-code'],
};

describe('enrolmentGap', () => {
  it('names the smallest sets that are still to be enrolled', () => {
    expect(enrolmentGap(rule, { enrolled: ['email-code'] })).toEqual({
      isReachable: false,
      alternatives: [['security-questions']],
    });
    expect(enrolmentGap(rule, { enrolled: ['security-questions'] }).alternatives).toEqual([
      ['email-code'],
      ['token-code'],
    ]);
    const enrolled: FactorId[] = ['security-questions', 'token-code'];
    expect(enrolmentGap(rule, { enrolled })).toEqual({ isReachable: true, alternatives: [] });
  });

  it('does not build on what will not count, nor ask for what is handed out', () => {
    const enrolled: FactorId[] = ['security-questions', 'email-code'];
    expect(enrolmentGap(rule, { enrolled, excluded: ['email-code'] }).alternatives).toEqual([['token-code']]);
  });

  it('says when nothing that this person can enrol would do', () => {
    const gap = enrolmentGap(rule, { enrolled: ['email-code'], enrollable: ['token-code'] });
    expect(gap).toEqual({ isReachable: false, alternatives: [] });
  });

  it('each set makes the gate passable, no part of it does, and no passable set is forgotten', () => {
    fc.assert(
      fc.property(anyRule, factors, factors, (rule, enrolled, enrollable) => {
        const opens = (more: readonly FactorId[]): boolean =>
          isSatisfied(rule, { available: [], proven: [] }, [...enrolled, ...more]);
        const { isReachable, alternatives } = enrolmentGap(rule, { enrolled, enrollable });
        expect(isReachable).toBe(opens([]));
        if (isReachable) return expect(alternatives).toEqual([]);
        for (const set of alternatives) {
          expect(opens(set)).toBe(true);
          expect(subsets(set).filter((part) => part.length < set.length && opens(part))).toEqual([]);
        }
        const sizes = alternatives.map((set) => set.length);
        expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
        const others = enrollable.filter((factor) => rule.allowed.includes(factor) && !enrolled.includes(factor));
        for (const set of subsets(others).filter(opens)) {
          expect(alternatives.some((smaller) => smaller.every((factor) => set.includes(factor)))).toBe(true);
        }
      }),
    );
  });
});

describe('lossesThatLockOut', () => {
  it('names what there is only one of', () => {
    const enrolled: FactorId[] = ['email-code', 'token-code', 'security-questions'];
    expect(lossesThatLockOut(rule, { enrolled })).toEqual(['security-questions']);
    expect(lossesThatLockOut(rule, { enrolled: ['email-code'] })).toEqual([]);
  });

  it('is exactly the factors without which the rest is not enough', () => {
    fc.assert(
      fc.property(anyRule, factors, (rule, enrolled) => {
        const opens = (some: FactorId[]): boolean => isSatisfied(rule, { available: [], proven: [] }, some);
        const losses = lossesThatLockOut(rule, { enrolled });
        for (const factor of enrolled) {
          const isLockedOut = opens(enrolled) && !opens(enrolled.filter((each) => each !== factor));
          expect([factor, losses.includes(factor)]).toEqual([factor, isLockedOut]);
        }
      }),
    );
  });
});
