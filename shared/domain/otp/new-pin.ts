import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** Lengths of a PIN. */
export const pinDigits = { least: 4, most: 16 } as const;

/** Why a PIN is not taken. */
export interface PinError {
  readonly code: 'not-digits' | 'too-short' | 'too-long' | 'one-digit' | 'sequence' | 'repeated';
}

/**
 * The rules for a new PIN: 4 to 16 digits, and none of those that are tried first: 1111, 1234 and 4321 wherever they begin
 * (also 7890), 1212 and 123123. Its hash is another's task. Without dependencies: the browser checks with it as well.
 */
export function checkPin(pin: string): Result<string, PinError> {
  if (!/^[0-9]*$/.test(pin)) return err({ code: 'not-digits' });
  if (pin.length < pinDigits.least) return err({ code: 'too-short' });
  if (pin.length > pinDigits.most) return err({ code: 'too-long' });
  if (/^(.)\1*$/.test(pin)) return err({ code: 'one-digit' });
  if (isSequence(pin)) return err({ code: 'sequence' });
  if (/^(.+)\1+$/.test(pin)) return err({ code: 'repeated' });
  return ok(pin);
}

/** Up or down by one, 9 and 0 being neighbours as on a keyboard. */
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number);
  return [1, 9].some((step) =>
    digits.every((digit, index) => index === 0 || digit === (digits[index - 1]! + step) % 10),
  );
}
