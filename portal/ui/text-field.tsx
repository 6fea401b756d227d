import type { ComponentChildren } from 'preact';

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

interface Props extends Native {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
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
  const describing = [hint && `${id}-hint`, error && `${id}-error`, describedBy].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="input-row">
        <input
          {...input}
          // The element's type wants to know which of both it is; they differ in nothing else here.
          type={input.type as 'text'}
          id={id}
          {...(look && { class: `input-${look}` })}
          value={value}
          {...(error && { 'aria-invalid': true })}
          {...(describing && { 'aria-describedby': describing })}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
        {beside}
      </div>
    </div>
  );
}
