import { useState } from 'preact/hooks';
import type { QuestionsView } from '#shared/api/authenticator-views.ts';
import { answerProblems, isOwnQuestionFine } from '#shared/domain/security-answers.ts';
import { usePortal } from '../../app/portal-context.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A question with its answer, as the API takes it. */
export type NewAnswer = { readonly answer: string } & ({ readonly question: string } | { readonly own: string });

interface Props {
  readonly state: QuestionsView;
  readonly isBusy: boolean;
  readonly onSend: (answers: readonly NewAnswer[]) => void;
}

/** One line of the form; `question` is empty for an own one. */
interface Row {
  readonly question: string;
  readonly own: string;
  readonly answer: string;
}

const write = '';

/** As many questions as have to be answered, each chosen or written. The rules are checked before anything is sent. */
export function QuestionsForm({ state, isBusy, onSend }: Props) {
  const { t } = usePortal();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Array.from({ length: state.enrol }, (_, index) => ({
      question: state.offered[index]?.id ?? write,
      own: '',
      answer: '',
    })),
  );
  const errors = useFieldErrors();
  const change = (at: number, part: Partial<Row>): void => {
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  };
  const textOf = ({ question, own }: Row): string =>
    question === write ? own : (state.offered.find(({ id }) => id === question)?.text ?? '');

  const submit = (): void => {
    const problems = answerProblems(rows.map((row) => ({ question: textOf(row), answer: row.answer })));
    const found = rows.flatMap((row, at) => {
      const others = rows.filter((_, index) => index !== at);
      const isTwice = row.question !== write && rows.findIndex(({ question }) => question === row.question) < at;
      const isOwnPoor = row.question === write && !isOwnQuestionFine(row.own, others.map(textOf));
      const problem = problems[at];
      return [
        isTwice && { field: `question-${at}`, text: t.questions.twice(at + 1) },
        isOwnPoor && { field: `own-${at}`, text: t.questions.poor(at + 1) },
        problem && { field: `answer-${at}`, text: t.questions.problems[problem](at + 1) },
      ];
    });
    if (!errors.check(found)) return;
    onSend(rows.map(({ question, own, answer }) => (question === write ? { own, answer } : { question, answer })));
  };

  const options = [
    ...state.offered.map(({ id, text }) => [id, text] as const),
    ...(state.own ? [[write, t.questions.own] as const] : []),
  ];
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {rows.map((row, at) => (
        <fieldset key={at}>
          <legend>{t.questions.number(at + 1, rows.length)}</legend>
          <SelectField
            id={`question-${at}`}
            label={t.questions.question}
            options={options}
            value={row.question}
            onValue={(question) => {
              change(at, { question });
            }}
          />
          {row.question === write && (
            <TextField
              id={`own-${at}`}
              type="text"
              name={`own-${at}`}
              autoComplete="off"
              maxLength={200}
              label={t.questions.ownLabel}
              hint={t.questions.ownHint}
              error={errors.of(`own-${at}`)}
              value={row.own}
              onText={(own) => {
                change(at, { own });
              }}
            />
          )}
          <TextField
            id={`answer-${at}`}
            type="text"
            name={`answer-${at}`}
            autoComplete="off"
            spellcheck={false}
            maxLength={200}
            label={t.questions.answer}
            error={errors.of(`answer-${at}`) ?? errors.of(`question-${at}`)}
            value={row.answer}
            onText={(answer) => {
              change(at, { answer });
            }}
          />
        </fieldset>
      ))}
      <SubmitButton isBusy={isBusy}>{t.questions.submit}</SubmitButton>
    </Form>
  );
}
