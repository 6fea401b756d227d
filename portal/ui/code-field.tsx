import { TextField } from './text-field.tsx';
import type { CodeLength } from './typed-code.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly digits: CodeLength;
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
    maxLength={(typeof digits === 'number' ? digits : digits.most) * 2 + 2}
  />
);
