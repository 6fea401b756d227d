import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** A name that a person typed, in canonical form. Two spellings of one account give equal values. */
export interface LoginName {
  readonly kind: 'account' | 'address';
  /**
   * `account`: the sAMAccountName part, case-folded. `address`: the whole UPN or mail address, case-folded.
   * Never empty; NFC; no control characters, no wildcard; at most 256 characters.
   */
  readonly value: string;
  /** For `DOM\name`: the domain part, case-folded. */
  readonly domain?: string;
}

/** Why a typed name cannot be anybody's. */
export interface LoginNameError {
  readonly code: 'empty' | 'too-long' | 'not-a-name';
}

/** Longest login taken: a UPN's practical limit in Active Directory. */
export const maxLoginLength = 256;

/**
 * The characters that sAMAccountName forbids (MS-SAMR 3.1.1.6), wildcards and anything that cannot be seen but the
 * plain space, which names like `John Smith` have; and the three
 * that NFC would turn into ASCII (the Kelvin sign into K, two more), of which no name is made but an imitation.
 */
const forbidden = /["/[\]:;|=,+*?<>\p{C}\u037E\u1FEF\u212A]|[^ \P{Z}]/u;

/**
 * Reads what a person typed as a login: `bob`, `DOM\bob`, `bob@example.com`. White space around is dropped, case is folded.
 *
 * Never folds a look-alike onto another account (CVE-2019-19844): the Kelvin sign is refused, and full width forms or a
 * dotless i are not normalised to ASCII.
 */
export function parseLoginName(typed: string): Result<LoginName, LoginNameError> {
  // Bounded before anything is computed over it.
  if (typed.length > 4 * maxLoginLength) return err({ code: 'too-long' });
  const trimmed = typed.trim();
  if (trimmed === '') return err({ code: 'empty' });
  if (forbidden.test(trimmed)) return err({ code: 'not-a-name' });
  const text = trimmed.normalize('NFC');
  if (text.length > maxLoginLength) return err({ code: 'too-long' });
  const [domain, name, ...more] = text.includes('\\') ? text.split('\\') : [undefined, text];
  if (!name || more.length > 0 || domain === '') return err({ code: 'not-a-name' });
  if (!name.includes('@')) {
    return ok({ kind: 'account', value: foldCase(name), ...(domain && { domain: foldCase(domain) }) });
  }
  const [local, host, ...rest] = name.split('@');
  if (!local || !host || rest.length > 0 || domain !== undefined) return err({ code: 'not-a-name' });
  return ok({ kind: 'address', value: foldCase(name) });
}

/** Almost every name: nothing to look at one by one. A sync folds the names of everybody. */
const ascii = /^[\0-\x7f]*$/;

/** Lower case that keeps look-alikes apart: folding never turns a non-ASCII character into ASCII. */
export function foldCase(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    const becomesAscii = character.codePointAt(0)! > 0x7f && [...lower].every((c) => c.codePointAt(0)! <= 0x7f);
    return becomesAscii || [...lower].length > 1 ? character : lower;
  }).join('');
}
