import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly name: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  /** Beside the button. */
  readonly children?: ComponentChildren;
}

/** Asks what a passkey should be called. */
export function NameForm({ name: first, button, isBusy, onName, children }: Props) {
  const { t } = usePortal();
  const [name, setName] = useState(first);
  const errors = useFieldErrors();
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form
        onSubmit={() => {
          if (errors.check([name.trim() === '' && { field: 'passkey-name', text: t.passkey.nameEmpty }]) && !isBusy) {
            onName(name.trim());
          }
        }}
      >
        <TextField
          id="passkey-name"
          type="text"
          name="passkey-name"
          autoComplete="off"
          maxLength={60}
          label={t.passkey.nameLabel}
          hint={t.passkey.nameHint}
          error={errors.of('passkey-name')}
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
