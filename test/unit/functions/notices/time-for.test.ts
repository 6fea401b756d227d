import { describe, expect, it } from '@jest/globals';
import { dayFor } from '#functions/notices/time-for.ts';
import { languages } from '#shared/languages.ts';

describe('a day in a mail', () => {
  it.each(languages)('can end a sentence, in %s', (language) => {
    const day = dayFor('2026-11-29', language);
    expect(day).toMatch(/2026/);
    expect(day).not.toMatch(/\.$/);
  });
});
