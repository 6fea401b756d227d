import { randomBytes } from 'node:crypto';
import { checkPassword } from '#shared/domain/check-password.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';

/** What one check costs the bridge in processor time, in milliseconds; medians. */
export interface PolicyCheckFigures {
  readonly patternsMs: number;
  /** A password of 256 characters against 500 words of which one letter may be wrong. */
  readonly longestMs: number;
  readonly withScoreMs: number;
  readonly suggestionMs: number;
}

const patterns: PasswordRules = {
  ...{ minLength: 12, minClasses: 3, forbidOwnNames: true, forbidCommon: true },
  ...{ forbidRepeats: 3, forbidSequences: 4, forbidKeyboardRuns: 4 },
  ...{ bannedWords: ['contoso', 'welcome', 'summer'], bannedWordsNearly: true },
};
const names = { samAccountName: 'ann', displayName: 'Ann Example' };
const usual = 'kofat-Tumik-39-repun-vadom';

/** The same code runs in the browser while one types. */
export async function measurePolicyCheck(): Promise<PolicyCheckFigures> {
  const words = Array.from({ length: 500 }, (_, index) => `company-word-${index.toString(36)}`);
  const longest = { ...patterns, bannedWords: words };
  const scored = { ...patterns, minScore: 3 };
  const aids = await loadPasswordAids(scored);
  const check = (password: string, rules: PasswordRules) => () => checkPassword(password, { rules, names }, aids);
  return {
    patternsMs: medianCpuMs(check(usual, patterns)),
    longestMs: medianCpuMs(check('correct horse battery staple, '.repeat(9).slice(0, 256), longest)),
    withScoreMs: medianCpuMs(check(usual, scored)),
    suggestionMs: medianCpuMs(() => generatePassword({ rules: patterns, names }, randomBytes, aids)),
  };
}

/** Of 25 rounds after one to warm up. */
function medianCpuMs(work: () => unknown, times = 10): number {
  const rounds = Array.from({ length: 26 }, () => {
    const before = process.cpuUsage();
    for (let run = 0; run < times; run++) work();
    return process.cpuUsage(before).user / 1000 / times;
  });
  return Math.round(rounds.slice(1).toSorted((a, b) => a - b)[12]! * 1000) / 1000;
}
