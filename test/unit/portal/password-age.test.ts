import { describe, expect, it } from '@jest/globals';
import type { Language } from '#shared/languages.ts';
import { passwordLine, passwordWarning } from '#portal/screens/account/password-age.ts';
import { pageTexts } from '#test/support/page-texts.ts';

const speech = (language: Language) => ({ words: pageTexts[language].passwordAge, language });
const now = new Date(2026, 10, 21, 20, 0);
const at = (days: number, hour = 7): string => new Date(2026, 10, 21 + days, hour).toISOString();

describe('the age of a password', () => {
  it.each([
    ['en', 0, 1, 'Changed today. Expires tomorrow.'],
    ['en', -1, 30, 'Changed yesterday. Expires in 30 days.'],
    ['en', -12, 0, 'Changed 12 days ago. Expires today.'],
    ['de', 0, 1, 'Zuletzt geändert: heute. Läuft morgen ab.'],
    ['de', -12, 30, 'Zuletzt geändert: vor 12 Tagen. Läuft in 30 Tagen ab.'],
  ] as const)('is told in %s by the days of the calendar (%i, %i)', (language, set, ends, line) => {
    expect(passwordLine({ setAt: at(set), expires: at(ends, 23) }, speech(language), now)).toBe(line);
  });

  it('has no end that the directory did not tell', () => {
    expect(passwordLine({ setAt: at(-3) }, speech('en'), now)).toBe('Changed 3 days ago.');
    expect(passwordWarning({ setAt: at(-3) }, speech('en'), now)).toBeUndefined();
  });

  it('never expires where the directory says so', () => {
    expect(passwordLine({ setAt: at(-400), expires: 'never' }, speech('en'), now)).toBe(
      'Changed 400 days ago. Never expires.',
    );
    expect(passwordWarning({ setAt: at(-400), expires: 'never' }, speech('en'), now)).toBeUndefined();
  });

  it('is of today when the clock of the directory is ahead', () => {
    expect(passwordLine({ setAt: at(1) }, speech('en'), now)).toBe('Changed today.');
  });

  it('is warned of in its last fourteen days, and when they are over', () => {
    const warning = (days: number) => passwordWarning({ setAt: at(-90), expires: at(days, 23) }, speech('en'), now);
    expect(warning(15)).toBeUndefined();
    expect(warning(14)).toBe('Your password expires in 14 days');
    expect(warning(1)).toBe('Your password expires tomorrow');
    expect(warning(-1)).toBe('Your password has expired');
    expect(passwordLine({ setAt: at(-90), expires: at(-1) }, speech('de'), now)).toMatch(/Es ist abgelaufen\.$/);
  });
});
