import * as z from 'zod';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { pinDigits } from './new-pin.ts';
import { withoutGroups } from './typed-groups.ts';

/** Where a person types the PIN: before or after the code, in one go. A token without PIN has no position. */
export const PinPosition = z.enum(['before', 'after']);
export type PinPosition = z.infer<typeof PinPosition>;

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
