const dayMs = 24 * 60 * 60 * 1000;

/** A day as its field has it, in the administrator's own time zone. */
export const dayText = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The days up to today: what is looked at first. */
export function lastDays(count: number, now: Date): { from: string; to: string } {
  return { from: dayText(new Date(now.getTime() - (count - 1) * dayMs)), to: dayText(now) };
}

/**
 * From the begin of the first day to the end of the last, in the administrator's own time zone.
 * @returns undefined for what are no days, or none in this order
 */
export function momentsOf({ from, to }: { from: string; to: string }): { from: string; to: string } | undefined {
  const begin = new Date(`${from}T00:00:00`);
  const end = new Date(`${to}T23:59:59.999`);
  if (!(begin.getTime() <= end.getTime())) return undefined;
  return { from: begin.toISOString(), to: end.toISOString() };
}
