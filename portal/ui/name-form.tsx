import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ErrorSummary, useFieldErrors } from './error-summary.tsx';
import { Form } from './form.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';

/** What a form for one name asks, and how it goes on. */
export interface NameFormProps {
  /** The one to begin with. */
  readonly name: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  /** Beside the button. */
  readonly children?: ComponentChildren;
}

interface Props extends NameFormProps {
  /** Id and name of the field. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Said of a name that is missing. */
  readonly empty: string;
}

/** Asks what something shall be called that somebody has. */
export function NameForm({ id, label, hint, empty, name: first, button, isBusy, onName, children }: Props) {
  const [name, setName] = useState(first);
  const errors = useFieldErrors();
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form
        onSubmit={() => {
          if (errors.check([name.trim() === '' && { field: id, text: empty }]) && !isBusy) onName(name.trim());
        }}
      >
        <TextField
          id={id}
          type="text"
          name={id}
          autoComplete="off"
          maxLength={60}
          label={label}
          {...(hint !== undefined && { hint })}
          error={errors.of(id)}
          value={name}
          onText={setName}
        />
        <div class="buttons">
          <SubmitButton isBusy={isBusy}>{button}</SubmitButton>
          {children}
        </div>
      </Form>
    </>
  );
}
