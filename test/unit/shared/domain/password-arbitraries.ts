import fc from 'fast-check';
import type { PasswordRequirements } from '#shared/domain/check-password.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';

/** A policy that demands nothing but what is given. */
export const policyOf = (demands: Partial<DirectoryPolicy>): DirectoryPolicy => ({
  source: 'domain',
  minLength: 0,
  isComplexityRequired: false,
  historyLength: 0,
  minAgeSeconds: 0,
  maxAgeSeconds: 0,
  lockoutThreshold: 0,
  lockoutDurationSeconds: 0,
  ...demands,
});

const words = fc.oneof(
  fc.string({ minLength: 3, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('password', 'summer', 'p@ss', 'Müller', '2026', 'ako', 'tum'),
);

/** Leaves members out instead of setting them to undefined. */
export const ruleSets: fc.Arbitrary<PasswordRules> = fc.record(
  {
    minLength: fc.integer({ min: 1, max: 128 }),
    maxLength: fc.integer({ min: 8, max: 256 }),
    minClasses: fc.integer({ min: 1, max: 4 }),
    forbidOwnNames: fc.boolean(),
    bannedWords: fc.array(words, { maxLength: 30 }),
    bannedWordsNearly: fc.boolean(),
    forbidRepeats: fc.integer({ min: 3, max: 10 }),
    forbidSequences: fc.integer({ min: 3, max: 10 }),
    forbidKeyboardRuns: fc.integer({ min: 4, max: 10 }),
    forbidCommon: fc.boolean(),
  },
  { requiredKeys: [] },
);

export const policies: fc.Arbitrary<DirectoryPolicy> = fc
  .record({ minLength: fc.integer({ min: 0, max: 255 }), isComplexityRequired: fc.boolean() })
  .map(policyOf);

export const names = fc.record(
  { samAccountName: fc.string({ maxLength: 20 }), displayName: fc.string({ maxLength: 60, unit: 'grapheme' }) },
  { requiredKeys: [] },
);

export const passwords = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc.constantFrom('P@ssw0rd', 'Summer2026!', 'xbobx', 'ＰＡＳＳＷＯＲＤ', ''),
);

export const requirements: fc.Arbitrary<PasswordRequirements> = fc.record(
  { rules: ruleSets, policy: policies, names },
  { requiredKeys: ['names'] },
);
