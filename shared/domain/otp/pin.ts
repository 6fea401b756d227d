import * as z from 'zod';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { withoutGroups } from './typed-groups.ts';

/** Where a person types the PIN: before or after the code, in one go. A token without PIN has no position. */
export const PinPosition = z.enum(['before', 'after']);
export type PinPosition = z.infer<typeof PinPosition>;

/** Lengths of a PIN. */
export const pinDigits = { least: 4, most: 16 } as const;

/** Why a PIN is not taken. */
export interface PinError {
  readonly code: 'not-digits' | 'too-short' | 'too-long' | 'one-digit' | 'sequence' | 'repeated';
}

/**
 * The rules for a new PIN: 4 to 16 digits, and none of those that are tried first: 1111, 1234 and 4321 wherever they begin
 * (also 7890), 1212 and 123123. Its hash is another's task.
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

/** What a person typed, taken apart. */
export interface TypedCode {
  readonly pin?: string;
  readonly code: string;
}

/**
 * Takes apart what was typed into one field. Spaces and dashes do not count. Without a position (no PIN was set, or it
 * was removed) all of it is the code.
 *
 * `wrong-length` says nothing about the PIN: a PIN of any length the rules allow is split off and then compared.
 */
export function splitPin(typing: {
  typed: string;
  position: PinPosition | undefined;
  codeDigits: number;
}): Result<TypedCode, { readonly code: 'not-digits' | 'wrong-length' }> {
  const { position, codeDigits } = typing;
  // Bounded before anything is computed over it.
  if (typing.typed.length > 100) return err({ code: 'wrong-length' });
  const typed = withoutGroups(typing.typed);
  if (!/^[0-9]*$/.test(typed)) return err({ code: 'not-digits' });
  const pinLength = typed.length - codeDigits;
  if (position === undefined) return pinLength === 0 ? ok({ code: typed }) : err({ code: 'wrong-length' });
  if (pinLength < pinDigits.least || pinLength > pinDigits.most) return err({ code: 'wrong-length' });
  return position === 'before'
    ? ok({ pin: typed.slice(0, pinLength), code: typed.slice(pinLength) })
    : ok({ code: typed.slice(0, codeDigits), pin: typed.slice(codeDigits) });
}

/** Up or down by one, 9 and 0 being neighbours as on a keyboard. */
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number);
  return [1, 9].some((step) =>
    digits.every((digit, index) => index === 0 || digit === (digits[index - 1]! + step) % 10),
  );
}
