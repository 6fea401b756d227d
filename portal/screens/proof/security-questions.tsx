import { useEffect, useRef, useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Proving } from './proving.ts';

/** The questions that were picked, all on one screen and checked together. */
export function SecurityQuestions({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const errors = useFieldErrors();
  const task = useTask();
  const hasAsked = useRef(false);
  const questions = proving.begun['security-questions']?.questions;
  const isRefused = task.trouble?.code === 'proof-refused';

  const ask = async (): Promise<void> => {
    const goOn = await task.run(() => proving.begin('security-questions'));
    goOn?.();
  };
  useEffect(() => {
    if (questions || hasAsked.current) return;
    hasAsked.current = true;
    void ask();
  }, []);

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const empty = (questions ?? []).filter(({ id }) => !typed[id]?.trim());
    if (!errors.check(empty.map(({ id }) => ({ field: `answer-${id}`, text: t.questions.empty })))) return;
    const answers = (questions ?? []).map(({ id }) => ({ question: id, answer: typed[id]! }));
    const goOn = await task.run(() => proving.prove({ factor: 'security-questions', answers }));
    goOn?.();
  };

  return (
    <>
      <p>{t.questions.proofText}</p>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: t.questions.refused, text: t.questions.refusedText } : undefined}
        />
      )}
      {questions && (
        <Form onSubmit={() => void submit()}>
          {questions.map(({ id, text }) => (
            <TextField
              key={id}
              id={`answer-${id}`}
              type="text"
              name={`answer-${id}`}
              autoComplete="off"
              spellcheck={false}
              maxLength={200}
              label={text}
              error={errors.of(`answer-${id}`)}
              value={typed[id] ?? ''}
              onText={(answer) => {
                setTyped({ ...typed, [id]: answer });
              }}
            />
          ))}
          <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
        </Form>
      )}
    </>
  );
}
