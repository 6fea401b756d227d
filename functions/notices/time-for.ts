import { locales } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';

/** Written out, in UTC: we do not know where the reader is. */
export const timeFor = (at: string, language: Language): string =>
  `${new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`;

/** `in 3 days`, `tomorrow`, `today`. */
export const inDaysFor = (days: number, language: Language): string =>
  new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');

/** A day without its time, such that a sentence can end with it: `2026 р.` with a full stop after it has two. */
export const dayFor = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(/\sр\.$/, ' року');
