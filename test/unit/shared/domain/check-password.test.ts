import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword, isAllowed, ruleIds } from '#shared/domain/check-password.ts';
import type { PasswordRequirements, RuleId } from '#shared/domain/check-password.ts';
import { mergeRules } from '#shared/domain/merge-rules.ts';
import { passwords, policies, policyOf, requirements, ruleSets } from './password-arbitraries.ts';

const nobody = { names: {} };
const broken = (password: string, input: PasswordRequirements): RuleId[] =>
  checkPassword(password, input)
    .filter((check) => !check.passed)
    .map((check) => check.id);

describe('checkPassword', () => {
  it('lists nothing when nothing is in force', () => {
    expect(checkPassword('x', nobody)).toEqual([]);
    expect(checkPassword('x', { rules: {}, policy: policyOf({}), names: { samAccountName: 'xxx' } })).toEqual([]);
  });

  it('shows one minimum, the larger, and one maximum', () => {
    const input = { rules: { minLength: 10, maxLength: 40 }, policy: policyOf({ minLength: 14 }), names: {} };
    expect(checkPassword('short', input)).toEqual([
      { id: 'min-length', passed: false, params: { min: 14 } },
      { id: 'max-length', passed: true, params: { max: 40 } },
    ]);
  });

  it('counts as the directory does for its minimum (UTF-16) and as people do for ours', () => {
    const fourEmoji = '😀😀😀😀';
    expect(broken(fourEmoji, { policy: policyOf({ minLength: 8 }), names: {} })).toEqual([]);
    expect(broken(fourEmoji, { rules: { minLength: 8 }, names: {} })).toEqual(['min-length']);
  });

  it('names the limit of the job only to somebody who passed it', () => {
    expect(checkPassword('a'.repeat(256), nobody)).toEqual([]);
    const tooLong = [{ id: 'max-length', passed: false, params: { max: 256 } }];
    expect(checkPassword('a'.repeat(257), nobody)).toEqual(tooLong);
    expect(checkPassword('😀'.repeat(129), nobody)).toEqual(tooLong);
  });

  it.each([
    ['Passwort1', true],
    ['passwort1', false],
    ['passwort1!', true],
    ['PASSWORT 1', false], // a space is no special character in Windows' list
    ['passwort1€', false], // nor is a currency
    ['passwort1٣', false], // digits are 0-9
    ['ÄäÖ1', true],
    ['Жж1', true],
    ['漢字ab1', true], // letters without case are the fifth category
    ['漢字ab', false],
    ['', false],
  ])("the directory's complexity: %s is %s", (password, expected) => {
    const [complexity] = checkPassword(password, { policy: policyOf({ isComplexityRequired: true }), names: {} });
    expect(complexity).toMatchObject({ id: 'complexity', passed: expected });
  });

  it.each([
    ['abc', 1],
    ['abC', 2],
    ['abC1', 3],
    ['abC1 ', 4],
    ['漢字', 1],
    ['', 0],
  ])('our own classes: %j has %d', (password, classes) => {
    for (const minClasses of [1, 2, 3, 4]) {
      const [check] = checkPassword(password, { rules: { minClasses }, names: {} });
      expect(check).toEqual({ id: 'classes', passed: classes >= minClasses, params: { needed: minClasses, of: 4 } });
    }
  });

  it("looks for own names when the directory's complexity or our own rule wants it, and not otherwise", () => {
    const names = { samAccountName: 'bmeier' };
    expect(broken('xBMEIERx1', { policy: policyOf({ isComplexityRequired: true }), names })).toEqual(['own-name']);
    expect(broken('xBMEIERx1', { rules: { forbidOwnNames: true }, names })).toEqual(['own-name']);
    expect(broken('xBMEIERx1', { rules: { minLength: 2 }, names })).toEqual([]);
  });

  it('lists known ids only, each once, never throws and never repeats the password', () => {
    fc.assert(
      fc.property(passwords, requirements, (password, input) => {
        const checks = checkPassword(password, input);
        const ids = checks.map((check) => check.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ruleIds).toEqual(expect.arrayContaining(ids));
        const params = checks.flatMap((check) => Object.values(check.params ?? {}));
        expect(params.every((value) => typeof value === 'number')).toBe(true);
      }),
    );
  });
});

describe('mergeRules', () => {
  it('allows exactly what both sets allow', () => {
    fc.assert(
      fc.property(passwords, ruleSets, ruleSets, policies, (password, a, b, policy) => {
        const names = { samAccountName: 'bob', displayName: 'Bob Meier' };
        const allowed = (rules: typeof a): boolean => isAllowed(checkPassword(password, { rules, policy, names }));
        expect(allowed(mergeRules(a, b))).toBe(allowed(a) && allowed(b));
      }),
    );
  });

  it('takes the stricter limit of each kind', () => {
    const a = { minLength: 8, maxLength: 64, minClasses: 3, bannedWords: ['one', 'two'] };
    const b = { minLength: 12, maxLength: 32, minClasses: 2, forbidOwnNames: true, bannedWords: ['two', 'three'] };
    const both = {
      minLength: 12,
      maxLength: 32,
      minClasses: 3,
      forbidOwnNames: true,
      bannedWords: ['one', 'two', 'three'],
    };
    expect(mergeRules(a, b)).toEqual(both);
    expect(mergeRules(b, a)).toEqual({ ...both, bannedWords: ['two', 'three', 'one'] });
  });

  it('is empty for no rules at all', () => {
    expect(mergeRules(undefined, undefined)).toEqual({});
    expect(mergeRules({ minLength: 9 }, undefined)).toEqual({ minLength: 9 });
  });
});
