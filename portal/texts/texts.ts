import type { Language } from '#shared/api/views.ts';
import type { Texts } from './en.ts';
import { preferredOf } from './remembered-language.ts';

export type { Explained, Texts } from './en.ts';

// One chunk a language: nobody downloads a language they do not read.
const loaders: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  uk: async () => (await import('./uk.ts')).uk,
};

/** Loads everything the portal says in one language. @throws when the network fails */
export const loadTexts = (language: Language): Promise<Texts> => loaders[language]();

/** The language to begin with: chosen before, else the browser's first that the portal has, else its first. */
export const preferredLanguage = (offered: readonly Language[]): Language => preferredOf(offered) ?? 'en';

export { rememberLanguage } from './remembered-language.ts';
