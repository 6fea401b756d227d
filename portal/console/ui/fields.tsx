import { Field, tiesOf } from '../../ui/field.tsx';
import type { FieldFrame } from '../../ui/field.tsx';

/** A line of text that is no credential: names, addresses, searches. Credentials have `portal/ui/text-field.tsx`. */
export function LineField({
  value,
  onText,
  type = 'text',
  maxLength,
  placeholder,
  onEnter,
  ...common
}: FieldFrame & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly type?: 'text' | 'search' | 'email' | 'number' | 'date' | 'datetime-local' | 'url';
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** What Enter does here, instead of sending the form. */
  readonly onEnter?: () => void;
}) {
  return (
    <Field {...common}>
      <input
        id={common.id}
        // The element's type wants to know which of them it is; they differ in nothing else here.
        type={type as 'text'}
        value={value}
        autoComplete="off"
        spellcheck={false}
        {...(maxLength !== undefined && { maxLength })}
        {...(placeholder !== undefined && { placeholder })}
        {...tiesOf(common)}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (!onEnter || event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
    </Field>
  );
}

/** Several lines of text. */
export function AreaField({
  value,
  onText,
  rows = 4,
  maxLength,
  ...common
}: FieldFrame & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}) {
  return (
    <Field {...common}>
      <textarea
        id={common.id}
        rows={rows}
        value={value}
        {...(maxLength !== undefined && { maxLength })}
        {...tiesOf(common)}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** One of a few, by the browser's own list. */
export function ChoiceField<Value extends string>({
  value,
  options,
  onValue,
  ...common
}: FieldFrame & {
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onValue: (value: Value) => void;
}) {
  return (
    <Field {...common}>
      <select
        id={common.id}
        value={value}
        {...tiesOf(common)}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** On or off, with its words beside it. */
export function TickField({
  id,
  label,
  hint,
  isTicked,
  isDisabled,
  onTicked,
}: Pick<FieldFrame, 'id' | 'label' | 'hint'> & {
  readonly isTicked: boolean;
  readonly isDisabled?: boolean;
  readonly onTicked: (isTicked: boolean) => void;
}) {
  return (
    <div class="tick-line">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          onTicked(event.currentTarget.checked);
        }}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
