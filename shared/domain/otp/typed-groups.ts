/** Drops the spaces and dashes with which apps, printed cards and people group a code, a key or a number. */
export const withoutGroups = (typed: string): string => typed.replace(/[\s\p{Pd}]/gu, '');
