import { useState } from 'preact/hooks';
import type { FieldFrame } from './field.tsx';
import { TextField } from './text-field.tsx';
import { useWords } from './words.ts';

interface Props extends FieldFrame {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly describedBy?: string;
  /** Where the screen decides whether the text can be read. */
  readonly isShown?: boolean;
  readonly onShown?: (isShown: boolean) => void;
}

/** A password that can be looked at. Paste and password managers work. */
export function PasswordField({ isShown, onShown, ...field }: Props) {
  const words = useWords();
  const [own, setOwn] = useState(false);
  const isReadable = isShown ?? own;
  const toggle = (): void => {
    (onShown ?? setOwn)(!isReadable);
  };
  return (
    <TextField
      {...field}
      name={field.id}
      type={isReadable ? 'text' : 'password'}
      look="password"
      autoCapitalize="none"
      autocorrect="off"
      spellcheck={false}
      beside={
        <button
          type="button"
          class="button show"
          aria-controls={field.id}
          aria-label={`${isReadable ? words.hide : words.show}: ${field.label}`}
          onClick={toggle}
        >
          {isReadable ? words.hide : words.show}
        </button>
      }
    />
  );
}
