import { expiryNoticeLimits } from '#shared/domain/expiry-days.ts';

/**
 * Days as they were typed, `14, 7 3`: the most first. Undefined where there is something else among them, one is out of
 * bounds, or there are too many.
 */
export function readNoticeDays(text: string): number[] | undefined {
  const { earliest, latest, most } = expiryNoticeLimits;
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = [...new Set(parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : Number.NaN)))];
  const areRight = days.length <= most && days.every((day) => day >= latest && day <= earliest);
  return areRight ? days.sort((a, b) => b - a) : undefined;
}
