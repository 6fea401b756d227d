import type { Texts } from '../texts/texts.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly digits: number;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onText: (text: string) => void;
}

/**
 * One input for a code. It takes what people paste ("123 456", "123-456"), and it does not send by itself: whoever
 * mistyped sees it first.
 */
export const CodeField = ({ digits, ...field }: Props) => (
  <TextField
    {...field}
    look="code"
    name="code"
    type="text"
    inputMode="numeric"
    autoComplete="one-time-code"
    enterkeyhint="go"
    spellcheck={false}
    maxLength={digits * 2 + 2}
  />
);

/** The code without the spaces and dashes that people and mail programs put in. */
export const bareCode = (typed: string): string => typed.replace(/[\s\p{Pd}.]/gu, '');

/** What is wrong with a code before it is sent; undefined when nothing is. */
export function codeError(typed: string, digits: number, t: Texts): string | undefined {
  const code = bareCode(typed);
  if (code === '') return t.code.empty;
  if (!/^\d+$/.test(code)) return t.code.notDigits;
  return code.length === digits ? undefined : t.code.length(digits);
}
