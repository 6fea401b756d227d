import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** Why something typed is no number that a text message can go to. */
export interface PhoneError {
  readonly code: 'no-country' | 'not-a-number' | 'country-not-allowed';
}

/** E.164: a country code, which never begins with 0, and 15 digits at most; below 8 no country has mobile numbers. */
const e164 = /^\+[1-9][0-9]{7,14}$/;

/**
 * Reads a phone number as people type it: `+49 170 123 45 67`, `0049170…`, `+49 (0)170 …`. Without a country code it is
 * refused, for a guessed country would send codes to a stranger.
 * @param countries country codes such as `+49` that are allowed; empty for all
 * @returns the number in E.164
 */
export function parsePhoneNumber(typed: string, countries: readonly string[] = []): Result<string, PhoneError> {
  if (typed.length > 40 || !/^[ \t]*(\+|00)?[0-9 ()\t./-]*$/.test(typed)) return err({ code: 'not-a-number' });
  const bare = typed.replace(/\(0\)/, '').replaceAll(/[^0-9+]/g, '');
  const number = bare.replace(/^00/, '+');
  if (!number.startsWith('+')) return err({ code: bare === '' ? 'not-a-number' : 'no-country' });
  if (!e164.test(number)) return err({ code: 'not-a-number' });
  const isAllowed = countries.length === 0 || countries.some((code) => number.startsWith(code));
  return isAllowed ? ok(number) : err({ code: 'country-not-allowed' });
}

/** Country codes of one and of two digits (ITU-T E.164.D); all others have three. */
const shortCodes = /^\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A number as it is shown to its owner. `+49 … 12` */
export function maskedPhone(number: string): string {
  const country = shortCodes.exec(number)?.[0] ?? number.slice(0, 4);
  return `${country} … ${number.slice(-2)}`;
}
