import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../ui/typed-code.ts';

interface Props {
  readonly factor: 'email-code' | 'token-code';
  readonly label: string;
  readonly hint: string;
  readonly digits: number;
  readonly onProven: (flow: FlowView) => void;
  /** Time ran out. */
  readonly onExpired: () => void;
  readonly children?: ComponentChildren;
}

/** Takes a code and has the server check it. */
export function CodeForm({ factor, label, hint, digits, onProven, onExpired, children }: Props) {
  const { t } = usePortal();
  const [code, setCode] = useState('');
  const errors = useFieldErrors();
  const task = useTask();
  const isRefused = task.trouble?.code === 'proof-refused';

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const wrong = codeError(code, digits, t);
    if (!errors.check([wrong && { field: 'code', text: wrong }])) return;
    const next = await task.run(async () => {
      const answer = await call('flow.prove', { body: { factor, code: bareCode(code) } });
      if (!answer.ok && answer.error.code === 'flow-required') onExpired();
      // Proven meanwhile, perhaps in another tab: go to where the flow stands.
      return !answer.ok && answer.error.code === 'wrong-step' ? call('flow.show', {}) : answer;
    });
    if (next) onProven(next);
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
