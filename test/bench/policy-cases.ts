import { checkPassword } from '#shared/domain/check-password.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';

export const patterns: PasswordRules = {
  ...{ minLength: 12, minClasses: 3, forbidOwnNames: true, forbidCommon: true },
  ...{ forbidRepeats: 3, forbidSequences: 4, forbidKeyboardRuns: 4 },
  ...{ bannedWords: ['contoso', 'welcome', 'summer'], bannedWordsNearly: true },
};
export const names = { samAccountName: 'ann', displayName: 'Ann Example' };
const usual = 'kofat-Tumik-39-repun-vadom';

/** What is measured in the bridge and in a browser; nothing of Node in it. */
export async function policyCases() {
  const words = Array.from({ length: 500 }, (_, index) => `company-word-${index.toString(36)}`);
  const longest = { ...patterns, bannedWords: words };
  const scored = { ...patterns, minScore: 3 };
  const aids = await loadPasswordAids(scored);
  const check = (password: string, rules: PasswordRules) => () => checkPassword(password, { rules, names }, aids);
  return {
    patternsMs: check(usual, patterns),
    /** A password of 256 characters against 500 words of which one letter may be wrong. */
    longestMs: check('correct horse battery staple, '.repeat(9).slice(0, 256), longest),
    withScoreMs: check(usual, scored),
  };
}

/** The median of 25 rounds after one to warm up, in milliseconds. @param elapsedMs a clock that fits the machine */
export function medianMs(work: () => unknown, elapsedMs: () => number, times = 40): number {
  const rounds = Array.from({ length: 26 }, () => {
    const before = elapsedMs();
    for (let run = 0; run < times; run++) work();
    return (elapsedMs() - before) / times;
  });
  return Math.round(rounds.slice(1).toSorted((a, b) => a - b)[12]! * 1000) / 1000;
}
