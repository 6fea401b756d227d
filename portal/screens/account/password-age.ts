import type { Language } from '#shared/api/views.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';

/** From this many days before its end on, a password is mentioned before anything else. */
export const warnDays = 14;

export interface PasswordTexts {
  /** `when` is `12 days ago`, `yesterday`, `in 30 days` and the like. */
  readonly changed: (when: string) => string;
  readonly expires: (when: string) => string;
  readonly expired: string;
  readonly never: string;
  readonly soonTitle: (when: string) => string;
  readonly expiredTitle: string;
  readonly soon: string;
}

/** Which words, in which language. */
interface Speech {
  readonly words: PasswordTexts;
  readonly language: Language;
}

/** How old the password is and how long it lasts, in a line; only what the directory said. */
export function passwordLine({ setAt, expires }: PasswordState, { words, language }: Speech, now: Date): string {
  // The directory's clock may be ahead of this one.
  const changed = words.changed(inDays(Math.min(0, daysUntil(setAt, now)), language));
  if (expires === undefined) return changed;
  if (expires === 'never') return `${changed} ${words.never}`;
  if (isOver(expires, now)) return `${changed} ${words.expired}`;
  return `${changed} ${words.expires(inDays(daysUntil(expires, now), language))}`;
}

/** The title of the warning, once there are only a few days left. */
export function passwordWarning(
  { expires }: PasswordState,
  { words, language }: Speech,
  now: Date,
): string | undefined {
  if (expires === undefined || expires === 'never') return undefined;
  if (isOver(expires, now)) return words.expiredTitle;
  const days = daysUntil(expires, now);
  return days <= warnDays ? words.soonTitle(inDays(days, language)) : undefined;
}

const isOver = (moment: string, now: Date): boolean => Date.parse(moment) <= now.getTime();

/** Whole days of the calendar on the wall: what ends tomorrow morning ends tomorrow, not in eleven hours. */
function daysUntil(moment: string, now: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(new Date(moment)) - midnight(now)) / 86_400_000);
}

const inDays = (days: number, language: Language): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
