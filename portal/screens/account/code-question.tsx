import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import type { Task } from '../../app/use-task.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../ui/typed-code.ts';
import type { CodeLength } from '../../ui/typed-code.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly digits?: CodeLength;
  readonly task: Task;
  /** Sends the code. */
  readonly onCode: (code: string) => void;
  readonly children?: ComponentChildren;
}

/** Asks a signed-in person for a code; what is done with it is the caller's. */
export function CodeQuestion({ label, hint, button, digits = 6, task, onCode, children }: Props) {
  const { t } = usePortal();
  const [code, setCode] = useState('');
  const errors = useFieldErrors();
  const isRefused = task.trouble?.code === 'proof-refused';
  const submit = (): void => {
    task.setTrouble(undefined);
    const wrong = codeError(code, digits, t);
    if (errors.check([wrong && { field: 'code', text: wrong }])) onCode(bareCode(code));
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
      <Form onSubmit={submit}>
        <CodeField
          id="code"
          label={label}
          hint={hint}
          digits={digits}
          value={code}
          onText={setCode}
          error={errors.of('code') ?? (isRefused ? t.code.refused : undefined)}
        />
        {children}
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{button}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
