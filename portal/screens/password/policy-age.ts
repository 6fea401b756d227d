import { locales } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import type { PasswordDemands } from '#shared/api/views.ts';
import type { PolicyTexts } from '../../texts/policy-texts.ts';

const hour = 3_600;
const day = 24 * hour;

/**
 * How long a password lasts by the policy, and how long it must stay, each as a sentence; nothing where it does not matter.
 * Where nobody has asked about this account it is said of most, as a password may be exempt from the policy's age.
 */
export function ageLines(
  { policy, isLifeKnown }: Pick<PasswordDemands, 'policy' | 'isLifeKnown'>,
  words: PolicyTexts,
  language: Language,
): string[] {
  const { minAgeSeconds = 0, maxAgeSeconds = 0 } = policy ?? {};
  const lasts = isLifeKnown ? words.lasts : words.usuallyLasts;
  return [
    ...(maxAgeSeconds > 0 ? [lasts(spanOf(maxAgeSeconds, language))] : policy && isLifeKnown ? [words.endless] : []),
    ...(minAgeSeconds > 0 ? [words.rests(spanOf(minAgeSeconds, language))] : []),
  ];
}

/** `180 days`, `12 hours`, `20 minutes`: in the largest unit that is exact enough, rounded up. */
function spanOf(seconds: number, language: Language): string {
  const [unit, size] = seconds >= day ? (['day', day] as const) : seconds >= hour ? (['hour', hour] as const) : minute;
  const format = new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.ceil(seconds / size));
}

const minute = ['minute', 60] as const;

/**
 * `on Tuesday, 24 November at 14:10`, or `today at 14:10`: a whole minute in which it is surely true.
 * @param now by the same clock as `exactly`
 */
export function momentOf(exactly: Date, now: Date, words: PolicyTexts, language: Language): string {
  const moment = new Date(Math.ceil(exactly.getTime() / 60_000) * 60_000);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[language], options).format(moment);
  const time = part({ hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return words.today(time);
  return words.onDay(part({ weekday: 'long', day: 'numeric', month: 'long' }), time);
}
