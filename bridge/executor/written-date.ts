/** The first moment that RFC 3339 cannot write: with a fifth digit of the year nobody reads it as a date. */
const tooLateMs = Date.UTC(10_000, 0);

/** A moment as it is told; `undefined` beyond the year 9999, which directories can mean, and which is as good as never. */
export const writtenDate = (ms: number): string | undefined =>
  ms < tooLateMs ? new Date(ms).toISOString() : undefined;
