import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { batchSize } from '#shared/api/people-limits.ts';
import type { BatchOutcome, BatchView, PersonRow } from '#shared/api/people-views.ts';
import type { Answer } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';
import { useTask } from '../app/use-task.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { NotDone } from './not-done.tsx';
import type { Left } from './not-done.tsx';

export type BatchCounts = Readonly<Record<BatchOutcome, number>>;

/** What a run says about what it does. */
export interface BatchWords {
  readonly title: string;
  readonly progress: string;
  readonly found: (count: number) => string;
  readonly first: string;
  readonly start: (count: number) => string;
  readonly stop: string;
  readonly goOn: string;
  readonly ask: (count: number) => string;
  readonly confirm: (count: number) => string;
  readonly warn: string;
  readonly ended: (counts: BatchCounts) => string;
}

interface Props {
  readonly words: BatchWords;
  readonly people: readonly PersonRow[];
  /** Beside the name of those who are shown before. */
  readonly detailOf: (person: PersonRow) => string;
  readonly isDanger?: boolean;
  /** Does it for 25 people at most; can be repeated. */
  readonly work: (guids: string[]) => Promise<Answer<BatchView>>;
  readonly onBack: () => void;
  /** What there is to say before it begins. */
  readonly children?: ComponentChildren;
}

const shownAtMost = 10;
const nothing: BatchCounts = { done: 0, unchanged: 0, refused: 0, recently: 0, 'no-mail': 0 };

/** Does one thing for those who were found, 25 at a time; it can be stopped, gone on with, and begun again. */
export function BatchRun({ words, people, detailOf, isDanger = false, work, onBack, children }: Props) {
  const { t } = useConsole();
  const task = useTask();
  const [isAsking, setAsking] = useState(false);
  const [at, setAt] = useState(0);
  const [counts, setCounts] = useState(nothing);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const wantsStop = useRef(false);
  const isStarted = at > 0 || task.isBusy;

  const run = async (): Promise<void> => {
    setAsking(false);
    wantsStop.current = false;
    for (let from = at; from < people.length && !wantsStop.current; from += batchSize) {
      const batch = people.slice(from, from + batchSize);
      const answer = await task.run(() => work(batch.map(({ guid }) => guid)));
      if (!answer) return;
      const { results } = answer.value;
      setAt(from + batch.length);
      setCounts((former) => results.reduce((sum, { outcome }) => ({ ...sum, [outcome]: sum[outcome] + 1 }), former));
      setLeft((former) => [...former, ...leftOf(batch, results)]);
    }
  };
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p role="status">{words.found(people.length)}</p>
      {children}
      <TroubleNotice trouble={task.trouble} />
      {isStarted ? (
        <ProgressBar label={words.progress} done={at} all={people.length} />
      ) : (
        <>
          <h3>{words.first}</h3>
          <ul class="plain">
            {people.slice(0, shownAtMost).map((person) => (
              <li key={person.guid}>
                {person.displayName} <span class="soft">({detailOf(person)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isStarted && !task.isBusy && (
        <>
          <p role="status">{words.ended(counts)}</p>
          <NotDone left={left} />
        </>
      )}
      <div class="buttons">
        {!task.isBusy && at < people.length && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            {isStarted ? words.goOn : words.start(people.length)}
          </button>
        )}
        {task.isBusy ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              wantsStop.current = true;
            }}
          >
            {words.stop}
          </button>
        ) : (
          <button type="button" class="button" onClick={onBack}>
            {t.common.back}
          </button>
        )}
      </div>
      {isAsking && (
        <ConfirmStep
          isDanger={isDanger}
          title={words.ask(people.length - at)}
          confirm={words.confirm(people.length - at)}
          task={task}
          onConfirm={() => void run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <p>{words.warn}</p>
        </ConfirmStep>
      )}
    </section>
  );
}

const leftOf = (batch: readonly PersonRow[], results: BatchView['results']): Left[] =>
  results.flatMap(({ guid, outcome }) => {
    const person = batch.find((each) => each.guid === guid);
    return person && outcome !== 'done' ? [{ person, outcome }] : [];
  });
