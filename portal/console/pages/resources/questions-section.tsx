import { useEffect, useState } from 'preact/hooks';
import { languageNames } from '#shared/languages.ts';
import { useTexts } from '../../app/console-context.ts';
import { LineField, TickField } from '../../ui/fields.tsx';
import type { Draft } from './draft.ts';
import { numberIn } from './gate-editor.tsx';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

type Questions = NonNullable<Draft['questions']>;
const none: Questions = { own: true, offered: [], ask: 2, enrol: 3 };

/** Security questions: which, and how many of them count. */
export function QuestionsSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const { questions, languages } = draft;
  const [added, setAdded] = useState<string>();
  // Whoever adds one goes on by writing it.
  useEffect(() => {
    if (added !== undefined) document.getElementById(fieldOf(added, languages[0]))?.focus();
  }, [added]);
  const set = (members: Partial<Questions>): void => {
    change({ questions: { ...(questions ?? none), ...members } });
  };
  return (
    <fieldset class="plain-set" disabled={isReadOnly}>
      <TickField
        id="questions-on"
        label={t.questionsOn}
        isTicked={questions !== undefined}
        onTicked={(isOn) => {
          change({ questions: isOn ? none : undefined });
        }}
      />
      {questions && (
        <>
          <TickField
            id="questions-own"
            label={t.questionsOwn}
            isTicked={questions.own}
            onTicked={(own) => {
              set({ own });
            }}
          />
          {(['ask', 'enrol'] as const).map((name) => (
            <LineField
              key={name}
              id={`questions-${name}`}
              type="number"
              label={name === 'ask' ? t.questionsAsk : t.questionsEnrol}
              value={String(questions[name])}
              onText={(text) => {
                const number = numberIn(text, 1, name === 'ask' ? 10 : 20);
                if (number !== undefined) set({ [name]: number });
              }}
            />
          ))}
          {questions.offered.map(({ id, text }, index) => (
            <fieldset key={id} class="card field">
              <legend>{t.question(index + 1)}</legend>
              {languages.map((language) => (
                <LineField
                  key={language}
                  id={fieldOf(id, language)}
                  label={t.questionIn(index + 1, languageNames[language])}
                  maxLength={200}
                  value={text[language] ?? ''}
                  onText={(typed) => {
                    const inEach = Object.entries({ ...text, [language]: typed }).filter(([, each]) => each !== '');
                    const next = { id, text: Object.fromEntries(inEach) as typeof text };
                    set({ offered: questions.offered.map((each) => (each.id === id ? next : each)) });
                  }}
                />
              ))}
              <button
                type="button"
                class="quiet flush"
                onClick={() => {
                  set({ offered: questions.offered.filter((each) => each.id !== id) });
                  // This button goes with its question.
                  const near = questions.offered[index + 1] ?? questions.offered[index - 1];
                  document.getElementById(near ? fieldOf(near.id, languages[0]) : 'add-question')?.focus();
                }}
              >
                {t.dropQuestion(index + 1)}
              </button>
            </fieldset>
          ))}
          {questions.offered.length < 50 && (
            <button
              id="add-question"
              type="button"
              class="button"
              onClick={() => {
                const id = freshId();
                set({ offered: [...questions.offered, { id, text: {} }] });
                setAdded(id);
              }}
            >
              {t.addQuestion}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}

const fieldOf = (id: string, language: string | undefined): string => `question-${id}-${language}`;

/** Answers are kept by it: it must never stand for another question. */
const freshId = (): string => `q-${crypto.randomUUID().slice(0, 13)}`;
