import type { AttributeOffer } from '#shared/api/profile-views.ts';
import { attributeCatalogue, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import { Field, tiesOf } from '../../../ui/field.tsx';
import type { FieldFrame } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useDetailLabel, useDetailTexts } from './detail-texts.ts';
import { PhotoField } from './photo-field.tsx';

interface Props {
  readonly offer: AttributeOffer;
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (value: string) => void;
}

/** The field for one detail, by what it is. */
export function ValueField({ offer, value, error, onValue }: Props) {
  const d = useDetailTexts();
  const label = useDetailLabel()(offer);
  const { name, choices, form, mayBeEmpty } = offer;
  const id = `detail-${name}`;
  const kind = kindOf(name);
  if (kind === 'photo') return <PhotoField {...{ id, label, value, mayBeEmpty, error, onValue }} />;
  if (choices) {
    // What is there now may be none of them: it stays, until something else is chosen.
    const listed = [...(mayBeEmpty || value === '' ? [''] : []), ...new Set([...(value ? [value] : []), ...choices])];
    const options = listed.map((each) => [each, each === '' ? d.choose : each] as const);
    return <SelectField {...{ id, label, options, value, onValue }} />;
  }
  const hint = form === undefined ? undefined : d.formHint(form);
  const maxLength = Math.min(offer.maxLength ?? Infinity, attributeCatalogue[name].maxLength);
  if (kind === 'lines') return <LinesField {...{ id, label, hint, error, value, maxLength, onValue }} />;
  return (
    <TextField
      {...{ id, name: id, label, maxLength, error, value, onText: onValue, autoComplete: 'off', spellcheck: false }}
      type={kind === 'phone' ? 'tel' : 'text'}
      {...(hint !== undefined && { hint })}
    />
  );
}

interface LinesProps extends FieldFrame {
  readonly value: string;
  readonly maxLength: number;
  readonly onValue: (value: string) => void;
}

const LinesField = ({ value, maxLength, onValue, ...frame }: LinesProps) => (
  <Field {...frame}>
    <textarea
      id={frame.id}
      rows={3}
      maxLength={maxLength}
      value={value}
      {...tiesOf(frame)}
      onInput={(event) => {
        onValue(event.currentTarget.value);
      }}
    />
  </Field>
);
