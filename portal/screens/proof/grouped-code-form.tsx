import { useState } from 'preact/hooks';
import { readCode } from '#shared/domain/grouped-code.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Proving } from './proving.ts';

interface Props {
  readonly factor: 'recovery-code' | 'bootstrap-code';
  /** Symbols of the code. */
  readonly length: number;
  readonly texts: Readonly<Record<'label' | 'hint' | 'empty' | 'slip' | 'refused' | 'refusedText', string>>;
  readonly proving: Proving;
}

/** Takes a code of letters and digits. A slip is noticed here, before it costs a try. */
export function GroupedCodeForm({ factor, length, texts, proving }: Props) {
  const { t } = usePortal();
  const [typed, setTyped] = useState('');
  const errors = useFieldErrors();
  const task = useTask();
  const isRefused = task.trouble?.code === 'proof-refused';

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const code = readCode(typed, length);
    const wrong = typed.trim() === '' ? texts.empty : texts.slip;
    if (!errors.check([code === undefined && { field: 'code', text: wrong }])) return;
    const goOn = await task.run(() => proving.prove({ factor, code: code! }));
    goOn?.();
  };

  return (
    <>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: texts.refused, text: texts.refusedText } : undefined}
        />
      )}
      <Form onSubmit={() => void submit()}>
        <TextField
          id="code"
          type="text"
          name="code"
          look="code"
          autoComplete="off"
          autoCapitalize="none"
          autocorrect="off"
          spellcheck={false}
          maxLength={64}
          label={texts.label}
          hint={texts.hint}
          error={errors.of('code') ?? (isRefused ? texts.refused : undefined)}
          value={typed}
          onText={setTyped}
        />
        <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
      </Form>
    </>
  );
}
