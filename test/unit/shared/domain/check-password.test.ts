import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword, isAllowed, isAllowedSoFar } from '#shared/domain/check-password.ts';
import type { PasswordRequirements } from '#shared/domain/check-password.ts';
import { ruleIds } from '#shared/domain/rule-ids.ts';
import type { RuleId } from '#shared/domain/rule-ids.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { passwordVectors } from '#test/support/password-vectors.ts';
import { passwords, policyOf, requirements } from './password-arbitraries.ts';

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

describe('rules of the administrator', () => {
  it.each(passwordVectors.map(([rules, password, expected]) => ({ rules, password, expected })))(
    '$rules: $password breaks $expected',
    async ({ rules, password, expected }) => {
      const checks = checkPassword(password, { rules, names: {} }, await loadPasswordAids(rules));
      expect(checks.filter((check) => !check.passed).map((check) => check.id)).toEqual(expected);
    },
  );

  it('are not kept where nobody could look, and a browser leaves that to the bridge', () => {
    const checks = checkPassword('kofat-Tumik-39', { rules: { forbidCommon: true }, names: {} });
    expect(checks).toEqual([{ id: 'common', passed: false, isUnknown: true }]);
    expect(isAllowed(checks)).toBe(false);
    expect(isAllowedSoFar(checks)).toBe(true);
    expect(isAllowedSoFar(checkPassword('x', { rules: { forbidCommon: true, minLength: 2 }, names: {} }))).toBe(false);
  });
});
