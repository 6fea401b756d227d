import { locales } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';

/** `14:05`. With the day where that is not today. */
export function timeOfDay(moment: Date, language: Language): string {
  const isToday = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { weekday: 'long' }),
  }).format(moment);
}

/** `21 November 2026`. */
export const day = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(moment);

/** `0:45`, from seconds. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** `14:05`, whatever day it was. */
export const clock = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(moment);

/** `21 November 2026 at 14:05`. */
export const dayAndTime = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(moment);
