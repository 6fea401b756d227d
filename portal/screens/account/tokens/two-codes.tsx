import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../../../app/portal-context.ts';
import type { Task } from '../../../app/use-task.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../../ui/typed-code.ts';
import { useTokenTexts } from './token-context.ts';

const digits = { least: 6, most: 8 };

interface Props {
  readonly task: Task;
  /** Sends both. @returns whether they were right */
  readonly onCodes: (codes: { first: string; second: string }) => Promise<boolean>;
}

/** Asks for two codes, one at a time: the second one is there only after a while. */
export function TwoCodes({ task, onCodes }: Props) {
  const { t } = usePortal();
  const words = useTokenTexts().synchronise;
  const [first, setFirst] = useState<string>();
  const [code, setCode] = useState('');
  const errors = useFieldErrors();
  const step = first === undefined ? 1 : 2;
  const isRefused = task.trouble?.code === 'proof-refused';

  // The second question takes the place of the first: who types goes on typing.
  useEffect(() => {
    if (first !== undefined) document.getElementById('code-2')?.focus();
  }, [first]);

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const wrong = codeError(code, digits, t);
    if (!errors.check([wrong && { field: `code-${step}`, text: wrong }])) return;
    const typed = bareCode(code);
    setCode('');
    if (first === undefined) {
      setFirst(typed);
      return;
    }
    if (!(await onCodes({ first, second: typed }))) setFirst(undefined);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: words.refused, text: words.refusedText } : undefined}
        />
      )}
      <Form key={step} onSubmit={() => void submit()}>
        <p class="overline" role="status">
          {t.steps.of(step, 2)}: {words.title(step)}
        </p>
        <CodeField
          id={`code-${step}`}
          label={step === 1 ? words.first : words.second}
          hint={step === 1 ? words.firstHint : words.secondHint}
          digits={digits}
          value={code}
          onText={setCode}
          error={errors.of(`code-${step}`)}
        />
        <SubmitButton isBusy={task.isBusy}>{step === 1 ? t.common.continue : words.button}</SubmitButton>
      </Form>
    </>
  );
}
