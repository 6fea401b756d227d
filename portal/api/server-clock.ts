let offsetMilliseconds = 0;

/** Learns the server's clock from a response: the clock of a phone or a new laptop can be minutes off. */
export function learnServerTime(response: Response): void {
  const stated = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(stated)) offsetMilliseconds = stated - Date.now();
}

/** Now by the server's clock, in milliseconds; `Date` headers are good to a second. */
export const serverNow = (): number => Date.now() + offsetMilliseconds;

/** A moment that the server named, by this device's clock, for showing the time of day. */
export const onThisClock = (moment: Date): Date => new Date(moment.getTime() - offsetMilliseconds);
