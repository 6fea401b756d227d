import { Field } from './field.tsx';

interface Props<Value extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** One of a few, by the browser's own list. */
export const SelectField = <Value extends string | number>({ id, label, options, value, onValue }: Props<Value>) => (
  <Field {...{ id, label }}>
    <select
      id={id}
      value={value}
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
