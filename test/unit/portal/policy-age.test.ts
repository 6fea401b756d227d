import { describe, expect, it } from '@jest/globals';
import { languages } from '#shared/languages.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { ageLines, momentOf } from '../../../portal/screens/password/policy-age.ts';
import { policyTexts } from '../../../portal/texts/policy-texts.ts';

const policy: DirectoryPolicy = {
  ...{ source: 'domain', minLength: 8, isComplexityRequired: true, historyLength: 24, minAgeSeconds: 86_400 },
  ...{ maxAgeSeconds: 180 * 86_400, lockoutThreshold: 5, lockoutDurationSeconds: 900 },
};

describe('how long a password lasts and must stay', () => {
  it('is said in the largest unit that is exact enough, and left out where it does not matter', () => {
    const words = policyTexts('en');
    const lines = (minAgeSeconds: number, maxAgeSeconds: number): string[] =>
      ageLines({ policy: { ...policy, minAgeSeconds, maxAgeSeconds } }, words, 'en');
    expect(lines(86_400, 180 * 86_400)).toEqual([
      'A password usually lasts at most 180 days.',
      'Time before you can change it again: 1 day.',
    ]);
    expect(lines(12 * 3_600, 0)).toEqual(['Time before you can change it again: 12 hours.']);
    expect(lines(90, 0)).toEqual(['Time before you can change it again: 2 minutes.']);
    expect(lines(0, 0)).toEqual([]);
    expect(ageLines({}, words, 'en')).toEqual([]);
  });

  it('is said of this very account only where somebody asked about it', () => {
    const words = policyTexts('en');
    const first = (maxAgeSeconds: number): string | undefined =>
      ageLines({ policy: { ...policy, maxAgeSeconds }, isLifeKnown: true }, words, 'en')[0];
    expect(first(90 * 86_400)).toBe('A password lasts at most 90 days.');
    expect(first(0)).toBe('Your password doesn’t expire.');
  });

  it.each(languages)('is whole in %s', (language) => {
    const [lasts = '', rests = ''] = ageLines({ policy }, policyTexts(language), language);
    expect(lasts).toMatch(/180/);
    expect(rests).toMatch(/\b1\b/);
  });

  it('names the day and the time, and only the time of today', () => {
    const now = new Date(2026, 10, 23, 9, 0);
    const words = policyTexts('en');
    expect(momentOf(new Date(2026, 10, 24, 14, 10), now, words, 'en')).toMatch(/^on Tuesday,? .*24.* at .*10/);
    expect(momentOf(new Date(2026, 10, 23, 14, 9, 1), now, words, 'en')).toMatch(/^today at .*10/);
    expect(momentOf(new Date(2026, 10, 24, 14, 10), now, policyTexts('de'), 'de')).toBe(
      'am Dienstag, 24. November um 14:10',
    );
  });
});
