import type { DayCountsView } from '#shared/api/dashboard-views.ts';

/** What is drawn, day by day. */
export const seriesNames = ['reset', 'unlock', 'change'] as const;
export type SeriesName = (typeof seriesNames)[number];

/** One day of the picture. */
export interface DrawnDay {
  readonly day: string;
  readonly values: Readonly<Record<SeriesName, number>>;
}

/** Counts added up, for one portal or for all. */
export interface Summed {
  readonly days: readonly DrawnDay[];
  readonly done: Readonly<Record<SeriesName | 'sign-in', number>>;
  /** By cause, the most frequent first. */
  readonly failures: readonly (readonly [cause: string, count: number])[];
  /** Who got a first means in this time, less who lost the last. */
  readonly newlyEnrolled: number;
}

/** Adds up. Every day from the first to the last is there, also when nothing happened. */
export function sumUp(
  { from, to, days }: { from: string; to: string; days: readonly DayCountsView[] },
  portal: string | undefined,
): Summed {
  const wanted = days.filter((each) => portal === undefined || each.portal === portal);
  const sum = (name: string, on?: string): number =>
    wanted.reduce((all, { day, counts }) => all + (on === undefined || day === on ? (counts[name] ?? 0) : 0), 0);
  const failures = new Map<string, number>();
  for (const { counts } of wanted)
    for (const [name, count] of Object.entries(counts)) {
      const cause = /^(?:failed:[^:]+|refused):(.+)$/.exec(name)?.[1];
      if (cause !== undefined) failures.set(cause, (failures.get(cause) ?? 0) + count);
    }
  return {
    days: daysBetween(from, to).map((day) => ({
      day,
      values: { reset: sum('done:reset', day), unlock: sum('done:unlock', day), change: sum('done:change', day) },
    })),
    done: {
      ...{ reset: sum('done:reset'), unlock: sum('done:unlock'), change: sum('done:change') },
      'sign-in': sum('done:sign-in'),
    },
    failures: [...failures].sort(([, a], [, b]) => b - a),
    newlyEnrolled: sum('enrolled'),
  };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (
    const at = new Date(`${from}T00:00:00Z`);
    at.toISOString().slice(0, 10) <= to;
    at.setUTCDate(at.getUTCDate() + 1)
  )
    days.push(at.toISOString().slice(0, 10));
  return days;
}
