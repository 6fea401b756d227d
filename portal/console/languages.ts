import type { AdminLanguage } from '#shared/api/administrator-views.ts';

/** Languages of the console. */
export const consoleLanguages = ['en', 'de'] as const satisfies readonly AdminLanguage[];
export type ConsoleLanguage = AdminLanguage;

/** A text, or all texts of a page, in each of them. */
export type InEach<T = string> = Readonly<Record<ConsoleLanguage, T>>;

/** Their names in themselves, for the switch. */
export const languageNames: InEach = { en: 'English', de: 'Deutsch' };

/** How dates and numbers are written in each. */
export const locales: InEach = { en: 'en-GB', de: 'de-DE' };
