import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../ui/typed-code.ts';
import type { CodeLength } from '../../ui/typed-code.ts';
import type { Proving } from './proving.ts';

interface Props {
  readonly factor: 'email-code' | 'sms-code' | 'chat-code' | 'token-code';
  readonly label: string;
  readonly hint: string;
  readonly digits: CodeLength;
  readonly proving: Proving;
  readonly children?: ComponentChildren;
}

/** Takes a code and has the server check it. */
export function CodeForm({ factor, label, hint, digits, proving, children }: Props) {
  const { t } = usePortal();
  const [code, setCode] = useState('');
  const errors = useFieldErrors();
  const task = useTask();
  const isRefused = task.trouble?.code === 'proof-refused';

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const wrong = codeError(code, digits, t);
    if (!errors.check([wrong && { field: 'code', text: wrong }])) return;
    const goOn = await task.run(() => proving.prove({ factor, code: bareCode(code) }));
    goOn?.();
  };

  return (
    <>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: t.code.refused, text: t.code.refusedText } : undefined}
        />
      )}
      <Form onSubmit={() => void submit()}>
        <CodeField
          id="code"
          label={label}
          hint={hint}
          digits={digits}
          value={code}
          onText={setCode}
          error={errors.of('code') ?? (isRefused ? t.code.refused : undefined)}
        />
        <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
      </Form>
      {children}
    </>
  );
}
