import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** Longest part of a name, in UTF-16 units. */
export const maxNameLength = 64;

/**
 * Control characters, line ends, and those that turn the direction of everything after them: a name must not rewrite the
 * page that shows it (THREATS W7). Joiners stay, some scripts need them.
 */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Reads a first or last name as its owner writes it. @returns it in NFC, with single spaces and none around */
export function parsePersonName(typed: string): Result<string, { code: 'not-a-name' }> {
  if (typed.length > 4 * maxNameLength || forbidden.test(typed)) return err({ code: 'not-a-name' });
  const name = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const isName = name.length <= maxNameLength && /\p{L}/u.test(name);
  return isName ? ok(name) : err({ code: 'not-a-name' });
}
