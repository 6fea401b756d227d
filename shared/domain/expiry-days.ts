/*
 * Days are those of UTC, as everywhere in this installation: people and their bridges are in many time zones, and one day has
 * to mean the same day to all that reckon with it.
 */

const dayMs = 86_400_000;

/** Days before the end of a password on which somebody can be told. */
export const expiryNoticeLimits = { earliest: 60, latest: 1, most: 8 } as const;

/** So many missed days are made up for: whoever was not told at seven days is told at five, and at three again. */
const madeUpDays = 3;

/** `2026-11-22`, in UTC. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** The day that is so many days after another one. */
export const dayAfter = (day: string, days: number): string => dayOf(new Date(startOf(day) + days * dayMs));

/** When a day begins, in milliseconds since 1970. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** How many midnights lie between today and that day; negative for a day that is over. */
export const daysUntil = (day: string, today: string): number => (startOf(day) - startOf(today)) / dayMs;

/**
 * On which days passwords end whose owners are to be told today.
 * @param days the chosen numbers of days, in any order
 * @param told the last day on which everybody was told; absent: never
 */
export function expiryDaysToAsk(days: readonly number[], today: string, told: string | undefined): string[] {
  const missed = told === undefined ? 0 : Math.min(Math.max(daysUntil(today, told) - 1, 0), madeUpDays);
  const from = Array.from({ length: missed + 1 }, (_, back) => dayAfter(today, -back));
  const ends = from.flatMap((day) => days.map((ahead) => dayAfter(day, ahead)));
  return [...new Set(ends)].filter((end) => end >= today).sort();
}

/**
 * Which of the chosen numbers of days somebody is told for, who has that many left: the next one that they have not passed.
 * It only falls as days go by, so whoever was told for it, or a lower one, has nothing more to hear.
 */
export const noticeFor = (daysLeft: number, days: readonly number[]): number | undefined =>
  daysLeft < 0 ? undefined : [...days].sort((a, b) => a - b).find((chosen) => chosen >= daysLeft);
