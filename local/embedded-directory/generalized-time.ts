/** In UTC, to the second, as controllers write it (RFC 4517 3.3.13). */
export const generalizedTime = (date: Date): string => `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}.0Z`;
