import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePhoneTexts } from './phone-texts.ts';

interface Props {
  readonly name: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  /** Beside the button. */
  readonly children?: ComponentChildren;
}

/** Asks what a device should be called. */
export function PhoneNameForm({ name: first, button, isBusy, onName, children }: Props) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  const [name, setName] = useState(first);
  const errors = useFieldErrors();
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form
        onSubmit={() => {
          if (errors.check([name.trim() === '' && { field: 'phone-name', text: t.passkey.nameEmpty }]) && !isBusy) {
            onName(name.trim());
          }
        }}
      >
        <TextField
          id="phone-name"
          type="text"
          name="phone-name"
          autoComplete="off"
          maxLength={60}
          label={words.name}
          error={errors.of('phone-name')}
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
