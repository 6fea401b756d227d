import type { ComponentChildren } from 'preact';
import { Field, tiesOf } from './field.tsx';
import type { FieldFrame } from './field.tsx';

/** The attributes of the input itself that a field may set. */
interface Native {
  readonly name: string;
  readonly type: 'text' | 'password' | 'email' | 'tel';
  readonly inputMode?: 'numeric' | 'email' | 'tel';
  readonly autoComplete:
    | 'username'
    | 'one-time-code'
    | 'current-password'
    | 'new-password'
    | 'off'
    | 'email'
    | 'tel'
    | 'given-name'
    | 'family-name';
  readonly autoCapitalize?: 'none';
  readonly autocorrect?: 'off';
  readonly spellcheck?: boolean;
  readonly enterkeyhint?: 'go' | 'next';
  readonly maxLength?: number;
}

interface Props extends Native, FieldFrame {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Beside the input, such as show/hide. */
  readonly beside?: ComponentChildren;
  /** Further ids that describe the input. */
  readonly describedBy?: string | undefined;
  readonly look?: 'code' | 'password' | undefined;
}

/** A labelled input with hint and error, each tied to it for screen readers. */
export function TextField({ label, hint, error, value, onText, beside, describedBy, look, id, ...input }: Props) {
  return (
    <Field {...{ id, label, hint, error }}>
      <div class="input-row">
        <input
          {...input}
          // The element's type wants to know which of both it is; they differ in nothing else here.
          type={input.type as 'text'}
          id={id}
          {...(look && { class: `input-${look}` })}
          value={value}
          {...tiesOf({ id, hint, error }, describedBy)}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
        {beside}
      </div>
    </Field>
  );
}
