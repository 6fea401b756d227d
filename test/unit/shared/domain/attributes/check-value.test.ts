import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { attributeCatalogue, attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { openAttribute } from '#shared/domain/attributes/attribute-rule.ts';
import { checkValue } from '#shared/domain/attributes/check-value.ts';
import type { ValueRule } from '#shared/domain/attributes/check-value.ts';
import { hasForm } from '#shared/domain/attributes/value-form.ts';
import { err, ok } from '#shared/result.ts';
import * as z from 'zod';

const check = (name: AttributeName, typed: string, rule: Partial<ValueRule> = {}) =>
  checkValue({ name, mayBeEmpty: true, ...rule }, typed);

describe('the catalogue', () => {
  it.each([
    ...['userPrincipalName', 'sAMAccountName', 'mail', 'proxyAddresses', 'memberOf', 'userAccountControl', 'title'],
    ...['department', 'manager', 'employeeID', 'extensionAttribute1', 'servicePrincipalName', 'altSecurityIdentities'],
    ...['msDS-KeyCredentialLink', 'unicodePwd', 'homeDirectory', 'scriptPath', 'constructor', '__proto__'],
  ])('B3: does not have %s, and a configuration cannot open it', (name) => {
    expect(attributeNames as readonly string[]).not.toContain(name);
    expect(openAttribute(z.string()).safeParse({ name, mayBeEmpty: true }).success).toBe(false);
  });

  it('takes no length that the directory does not take', () => {
    const rule = openAttribute(z.string());
    expect(rule.safeParse({ name: 'telephoneNumber', maxLength: 64, mayBeEmpty: true }).success).toBe(true);
    expect(rule.safeParse({ name: 'telephoneNumber', maxLength: 65, mayBeEmpty: true }).success).toBe(false);
  });
});

describe('a value', () => {
  it.each<[AttributeName, string, string]>([
    ['telephoneNumber', ' +49 (30) 123-45 ext. 12 ', '+49 (30) 123-45 ext. 12'],
    ['mobile', '0170/1234567', '0170/1234567'],
    ['l', ' Ko\u0308ln ', 'Köln'],
    ['streetAddress', 'Am Tor 1 \nHinterhaus', 'Am Tor 1\r\nHinterhaus'],
    ['wWWHomePage', 'https://example.com/~ann?x=1', 'https://example.com/~ann?x=1'],
    ['preferredLanguage', 'de-CH', 'de-CH'],
    ['telephoneNumber', '  ', ''],
  ])('of %s: %p is written as %p', (name, typed, written) => {
    expect(check(name, typed)).toEqual(ok(written));
  });

  it.each<[AttributeName, string, string]>([
    ['telephoneNumber', 'call me', 'not-a-phone'],
    ['telephoneNumber', '12', 'not-a-phone'],
    ['telephoneNumber', `+49 ${'1'.repeat(64)}`, 'too-long'],
    ['wWWHomePage', 'javascript:alert(1)', 'not-a-web-address'],
    ['wWWHomePage', 'https://ann:secret@example.com/', 'not-a-web-address'],
    ['wWWHomePage', 'www.example.com', 'not-a-web-address'],
    ['preferredLanguage', 'German!', 'not-a-language'],
    ['l', 'Köln\u202Egnp', 'unprintable'],
    ['l', 'Köln\nBonn', 'unprintable'],
    ['l', 'a\u0000b', 'unprintable'],
    ['l', '\ud800', 'unprintable'],
    ['streetAddress', 'a\rb', 'unprintable'],
    ['thumbnailPhoto', 'AAAA', 'not-a-photo'],
  ])('of %s: %p is refused as %s', (name, typed, problem) => {
    expect(check(name, typed)).toEqual(err(problem));
  });

  it('keeps what the administrator demands', () => {
    expect(check('l', '', { mayBeEmpty: false })).toEqual(err('missing'));
    expect(check('l', 'Berlin', { choices: ['Bonn', 'Köln'] })).toEqual(err('not-a-choice'));
    expect(check('l', 'Köln', { choices: ['Bonn', 'Köln'] })).toEqual(ok('Köln'));
    expect(check('l', '12345', { maxLength: 4 })).toEqual(err('too-long'));
    expect(check('physicalDeliveryOfficeName', 'B-2.114', { form: '@-#.###' })).toEqual(ok('B-2.114'));
    expect(check('physicalDeliveryOfficeName', 'B2.114', { form: '@-#.###' })).toEqual(err('wrong-form'));
  });

  it('counts as the directory does, and what is taken is taken again unchanged', () => {
    const names = attributeNames.filter((name) => name !== 'thumbnailPhoto');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 1100 }), (name, typed) => {
        const first = check(name, typed);
        if (!first.ok) return;
        expect(first.value.length).toBeLessThanOrEqual(attributeCatalogue[name].maxLength);
        expect(check(name, first.value)).toEqual(first);
      }),
    );
  });
});

describe('a form', () => {
  it.each<[string, string, boolean]>([
    ['+49 30 5', '+49*', true],
    ['+48 30 5', '+49*', false],
    ['', '*', true],
    ['ab', '@', false],
    ['Ä7', '@#', true],
    ['aXbXc', '*X@', true],
    ['aXbXcc', '*X@', false],
    ['🦊1', '*#', true],
  ])('%p in the form %p: %p', (value, form, expected) => {
    expect(hasForm(value, form)).toBe(expected);
  });

  it('takes no time that a form could be made to need', () => {
    // Exponential for what goes back to every star; a few million steps for what goes back to the last one.
    expect(hasForm('a'.repeat(2048), `${'*a'.repeat(31)}*b`)).toBe(false);
  });
});
