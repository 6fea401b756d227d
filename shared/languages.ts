/** Languages that every text for people exists in. */
export const languages = ['en', 'de', 'fr', 'es', 'uk'] as const;
export type Language = (typeof languages)[number];

/** How dates and numbers are written in each: as in the country where most of its readers here are. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  uk: 'uk-UA',
};

/** Their names in themselves. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  uk: 'Українська',
};

const fromRight = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction that a language is written in, by its code. None of ours runs from the right yet; the pages are ready. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  fromRight.has(language.split('-', 1)[0]!) ? 'rtl' : 'ltr';
