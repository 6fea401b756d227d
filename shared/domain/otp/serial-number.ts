import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { withoutGroups } from './typed-groups.ts';

/** Why a typed text is not the serial number of any token. */
export interface SerialNumberError {
  readonly code: 'empty' | 'too-long' | 'not-a-serial';
}

/** Longest serial number taken; makers use 8 to 16 characters (the OATH identifier has 12). */
export const maxSerialLength = 32;

/**
 * The serial number of a token in its one form, for what is printed on the back, typed by a person or read from a
 * file: capitals and digits, without the spaces, dashes, dots and underlines that group them. Two spellings of one token
 * give equal values.
 *
 * Look-alikes are told apart: only ASCII is folded, so that no other token is meant by a letter of another script.
 */
export function parseSerialNumber(typed: string): Result<string, SerialNumberError> {
  // Bounded before anything is computed over it.
  if (typed.length > 4 * maxSerialLength) return err({ code: 'too-long' });
  const bare = withoutGroups(typed).replace(/[._]/g, '');
  if (bare === '') return err({ code: 'empty' });
  if (!/^[A-Za-z0-9]+$/.test(bare)) return err({ code: 'not-a-serial' });
  return bare.length > maxSerialLength ? err({ code: 'too-long' }) : ok(bare.toUpperCase());
}
