import type { Texts } from '../texts/texts.ts';

/** The code without the spaces and dashes that people and mail programs put in. */
export const bareCode = (typed: string): string => typed.replace(/[\s\p{Pd}.]/gu, '');

/** What is wrong with a code before it is sent; undefined when nothing is. */
export function codeError(typed: string, digits: number, t: Texts): string | undefined {
  const code = bareCode(typed);
  if (code === '') return t.code.empty;
  if (!/^\d+$/.test(code)) return t.code.notDigits;
  return code.length === digits ? undefined : t.code.length(digits);
}
