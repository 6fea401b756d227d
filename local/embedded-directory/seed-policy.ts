import { intervalFromSeconds } from '#bridge/connectors/active-directory/filetime.ts';
import type { AccountPolicy } from './account-policy.ts';

/** The domain's password policy; intervals in seconds. */
export type SeedPolicy = AccountPolicy;

/** Close to Windows' defaults, but a password may be changed as often as one likes to try it. */
export const demoPolicy: SeedPolicy = {
  minLength: 10,
  isComplexityRequired: true,
  historyLength: 24,
  minAgeSeconds: 0,
  maxAgeSeconds: 180 * 86_400,
  lockoutThreshold: 8,
  lockoutDurationSeconds: 0,
  lockoutWindowSeconds: 15 * 60,
};

/** The fine-grained policy for `changed-today`: one change a day, longer passwords, which last half as long. */
export const strictPolicy: SeedPolicy = {
  ...demoPolicy,
  minLength: 14,
  minAgeSeconds: 86_400,
  maxAgeSeconds: 90 * 86_400,
};

/** A policy as the attributes of the domain object. */
export const domainPolicyAttributes = (policy: SeedPolicy): Record<string, string[]> => ({
  minPwdLength: [String(policy.minLength)],
  pwdProperties: [policy.isComplexityRequired ? '1' : '0'],
  pwdHistoryLength: [String(policy.historyLength)],
  minPwdAge: [intervalFromSeconds(policy.minAgeSeconds)],
  maxPwdAge: [intervalFromSeconds(policy.maxAgeSeconds)],
  lockoutThreshold: [String(policy.lockoutThreshold)],
  lockoutDuration: [intervalFromSeconds(policy.lockoutDurationSeconds)],
  lockOutObservationWindow: [intervalFromSeconds(policy.lockoutWindowSeconds)],
});

/** A policy as a Password Settings Object. */
export const fineGrainedAttributes = (policy: SeedPolicy, appliesTo: readonly string[]): Record<string, string[]> => ({
  objectClass: ['top', 'msDS-PasswordSettings'],
  'msDS-PasswordSettingsPrecedence': ['10'],
  'msDS-PSOAppliesTo': [...appliesTo],
  'msDS-MinimumPasswordLength': [String(policy.minLength)],
  'msDS-PasswordReversibleEncryptionEnabled': ['FALSE'],
  'msDS-PasswordComplexityEnabled': [policy.isComplexityRequired ? 'TRUE' : 'FALSE'],
  'msDS-PasswordHistoryLength': [String(policy.historyLength)],
  'msDS-MinimumPasswordAge': [intervalFromSeconds(policy.minAgeSeconds)],
  'msDS-MaximumPasswordAge': [intervalFromSeconds(policy.maxAgeSeconds)],
  'msDS-LockoutThreshold': [String(policy.lockoutThreshold)],
  'msDS-LockoutDuration': [intervalFromSeconds(policy.lockoutDurationSeconds)],
  'msDS-LockoutObservationWindow': [intervalFromSeconds(policy.lockoutWindowSeconds)],
});
