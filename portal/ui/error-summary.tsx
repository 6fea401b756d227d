import { useState } from 'preact/hooks';
import { Notice } from './notice.tsx';
import { useWords } from './words.ts';

/** Something in a field that has to be put right before sending. */
export interface FieldError {
  /** The id of the input. */
  readonly field: string;
  readonly text: string;
}

export interface FieldErrors {
  readonly list: readonly FieldError[];
  readonly of: (field: string) => string | undefined;
  /** Shows the given ones instead of the former. @returns whether there are none, so that sending may go on */
  readonly check: (errors: readonly (FieldError | false | '' | undefined)[]) => boolean;
}

/** Keeps the errors of a form. */
export function useFieldErrors(): FieldErrors {
  const [list, setList] = useState<readonly FieldError[]>([]);
  return {
    list,
    of: (field) => list.find((error) => error.field === field)?.text,
    check: (errors) => {
      const found = errors.filter((error) => typeof error === 'object');
      // A new array each time: the summary takes the focus again even if the same error was made again.
      setList(found);
      return found.length === 0;
    },
  };
}

/** The errors on top of the form, each a way to its field. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const words = useWords();
  if (errors.list.length === 0) return null;
  return (
    <Notice tone="error" title={words.problem} focusFor={errors.list}>
      {errors.list.map(({ field, text }) => (
        <p key={field}>
          <a
            href={`#${field}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(field)?.focus();
            }}
          >
            {text}
          </a>
        </p>
      ))}
    </Notice>
  );
}
