import type { Texts } from '../texts/texts.ts';

/** The code without the spaces and dashes that people and mail programs put in. */
export const bareCode = (typed: string): string => typed.replace(/[\s\p{Pd}.]/gu, '');

/** How long a code is: exactly so long, or within bounds where tokens differ. */
export type CodeLength = number | { readonly least: number; readonly most: number };

/** What is wrong with a code before it is sent; undefined when nothing is. */
export function codeError(typed: string, digits: CodeLength, t: Texts): string | undefined {
  const code = bareCode(typed);
  if (code === '') return t.code.empty;
  if (!/^\d+$/.test(code)) return t.code.notDigits;
  if (typeof digits === 'number') return code.length === digits ? undefined : t.code.length(digits);
  return code.length >= digits.least && code.length <= digits.most ? undefined : t.code.incomplete;
}
