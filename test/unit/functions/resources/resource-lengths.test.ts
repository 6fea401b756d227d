import { expect, it } from '@jest/globals';
import { resourceProblems } from '#functions/resources/resource-problems.ts';
import { resource } from './drafts.ts';

it.each([
  ['rules', { minLength: 9, maxLength: 8 }, true],
  ['rules', { maxLength: 8 }, false],
  // Twelve hold where nothing is said (NIST SP 800-63B-4).
  ['portalPassword', { maxLength: 11 }, true],
  ['portalPassword', { maxLength: 12 }, false],
  ['portalPassword', { minLength: 8, maxLength: 11 }, false],
] as const)('a length that no password could have is told before it is saved: %s %j', (member, rules, isWrong) => {
  const found = resourceProblems(resource({ [member]: rules }), {
    directories: ['corp'],
    sending: { texts: false, chat: false },
  });
  expect(found.map(({ path, reason }) => [path, reason])).toEqual(
    isWrong ? [[`${member}.maxLength`, 'below-least']] : [],
  );
});
