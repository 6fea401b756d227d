// Only types from the schemas: this runs in the browser, where zod would cost more than all the rest.
import { countClasses, countDirectoryClasses } from './character-classes.ts';
import { isCommonPassword } from './common-passwords.ts';
import type { DirectoryPolicy } from './directory-policy.ts';
import { partRulesOf } from './forbidden-parts.ts';
import { findOwnName } from './own-names.ts';
import type { OwnNames } from './own-names.ts';
import type { PasswordAids } from './password-aids.ts';
import type { PasswordRules } from './password-rules.ts';
import type { RuleId } from './rule-ids.ts';

/** A rule that is in force, and whether a password keeps it. */
export interface RuleCheck {
  readonly id: RuleId;
  readonly passed: boolean;
  /** It takes something that is not loaded: nobody knows yet. Then it has not passed either. */
  readonly isUnknown?: true;
  /** For the text: `min`, `max` and `most` in characters, `needed` of `of` classes. Never a part of the password. */
  readonly params?: Readonly<Record<string, number | string>>;
}

/** What a new password is checked against. */
export interface PasswordRequirements {
  readonly rules?: PasswordRules | undefined;
  readonly policy?: DirectoryPolicy | undefined;
  readonly names: OwnNames;
}

/** The longest password that a job can carry, in UTF-16 code units. */
export const maxPasswordLength = 256;

/**
 * Checks a new password against the administrator's rules and the directory's policy; the same code in the browser
 * while one types, and in the bridge. What only the directory knows (history, minimum age) is not here.
 *
 * @param aids what rules of these need that is not always there (`load-password-aids.ts`)
 * @returns the rules in force, kept or not; an empty list when there is none. Never throws
 */
export function checkPassword(
  password: string,
  requirements: PasswordRequirements,
  aids: PasswordAids = {},
): RuleCheck[] {
  const { rules = {}, policy, names } = requirements;
  const checks: RuleCheck[] = lengthChecks(password, rules, policy?.minLength ?? 0);
  if (rules.minClasses !== undefined) {
    const passed = countClasses(password) >= rules.minClasses;
    checks.push({ id: 'classes', passed, params: { needed: rules.minClasses, of: 4 } });
  }
  if (policy?.isComplexityRequired) {
    checks.push({ id: 'complexity', passed: countDirectoryClasses(password) >= 3, params: { needed: 3, of: 5 } });
  }
  if (rules.forbidOwnNames || policy?.isComplexityRequired) {
    checks.push({ id: 'own-name', passed: findOwnName(password, names) === undefined });
  }
  for (const { id, most, isBrokenBy } of partRulesOf(rules)) {
    checks.push({ id, passed: !isBrokenBy(password), ...(most !== undefined && { params: { most } }) });
  }
  if (rules.forbidCommon) {
    const { common } = aids;
    checks.push(common ? { id: 'common', passed: !isCommonPassword(password, common) } : unknown('common'));
  }
  if (rules.minScore !== undefined) checks.push(strengthCheck(password, rules.minScore, { requirements, aids }));
  return checks;
}

/** Whether nothing in force forbids the password. */
export const isAllowed = (checks: readonly RuleCheck[]): boolean => checks.every((check) => check.passed);

/** Whether everything that could be looked at is kept; for a browser that a part did not reach. The bridge looks again. */
export const isAllowedSoFar = (checks: readonly RuleCheck[]): boolean =>
  checks.every((check) => check.passed || check.isUnknown);

function strengthCheck(
  password: string,
  needed: number,
  { requirements, aids: { score } }: { requirements: PasswordRequirements; aids: PasswordAids },
): RuleCheck {
  const { samAccountName = '', displayName = '' } = requirements.names;
  if (!score) return unknown('strength');
  const words = [samAccountName, ...displayName.split(/\s+/)].filter((word) => word !== '');
  return { id: 'strength', passed: score(password, words) >= needed };
}

const unknown = (id: RuleId): RuleCheck => ({ id, passed: false, isUnknown: true });

/**
 * Lengths. The directory counts UTF-16 code units (an emoji is two), our own rules count code points, as people do. One
 * line each for the person: the larger minimum, the smaller maximum.
 */
function lengthChecks(password: string, rules: PasswordRules, directoryMinimum: number): RuleCheck[] {
  const characters = Array.from(password).length;
  const { minLength = 0, maxLength } = rules;
  const checks: RuleCheck[] = [];
  const min = Math.max(minLength, directoryMinimum);
  if (min > 0) {
    const passed = characters >= minLength && password.length >= directoryMinimum;
    checks.push({ id: 'min-length', passed, params: { min } });
  }
  const canTravel = password.length <= maxPasswordLength;
  // The limit of the job itself is only worth a line to somebody who passed it.
  if (maxLength !== undefined || !canTravel) {
    const passed = canTravel && characters <= (maxLength ?? maxPasswordLength);
    checks.push({ id: 'max-length', passed, params: { max: maxLength ?? maxPasswordLength } });
  }
  return checks;
}
