import type { Language } from '../api/portal-terms.ts';

/**
 * The words that passphrases are made of, fetched when somebody asks for one: German for who reads German, English for everybody
 * else.
 */
export const loadWords = async (language: Language): Promise<readonly string[]> =>
  (language === 'de' ? await import('./de.ts') : await import('./en.ts')).words;
