import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { batchSize } from '#shared/api/people-limits.ts';
import { useConsole } from '../app/console-context.ts';
import type { Task } from '../app/use-task.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

/** Somebody whom something is done for. */
interface Row {
  readonly guid: string;
  readonly displayName: string;
}

interface Props<Person extends Row> {
  readonly title: string;
  readonly people: readonly Person[];
  /** What stands behind a name, to tell people of the same name apart. */
  readonly noteOf: (person: Person) => string;
  readonly words: {
    readonly found: string;
    readonly first: string;
    readonly running: string;
    readonly start: string;
    readonly goOn: string;
    readonly stop: string;
    readonly ended: string;
    readonly ask: (left: number) => string;
    readonly confirm: (left: number) => string;
    readonly warn: string;
  };
  readonly isDanger?: boolean;
  readonly task: Task;
  /** Does it for the next ones. @returns whether it went well; otherwise it stops, and can be gone on with */
  readonly send: (guids: string[]) => Promise<boolean>;
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
}

const shownAtMost = 10;

/** Does one thing for many people, 25 at a time, after asking once; it can be stopped, and gone on with. */
export function BatchRun<Person extends Row>(props: Props<Person>) {
  const { title, people, noteOf, words, isDanger = false, task, send, onBack, children } = props;
  const { t } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [at, setAt] = useState(0);
  const wantsStop = useRef(false);
  const isStarted = at > 0 || task.isBusy;
  const left = people.length - at;

  const run = async (): Promise<void> => {
    setAsking(false);
    wantsStop.current = false;
    for (let from = at; from < people.length && !wantsStop.current; from += batchSize) {
      const guids = people.slice(from, from + batchSize).map(({ guid }) => guid);
      if (!(await send(guids))) return;
      setAt(from + guids.length);
    }
  };
  return (
    <section class="card">
      <h2>{title}</h2>
      <p role="status">{words.found}</p>
      {children}
      <TroubleNotice trouble={task.trouble} />
      {isStarted ? (
        <ProgressBar label={words.running} done={at} all={people.length} />
      ) : (
        <>
          <h3>{words.first}</h3>
          <ul class="plain">
            {people.slice(0, shownAtMost).map((person) => (
              <li key={person.guid}>
                {person.displayName} <span class="soft">({noteOf(person)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isStarted && !task.isBusy && <p role="status">{words.ended}</p>}
      <div class="buttons">
        {!task.isBusy && left > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            {isStarted ? words.goOn : words.start}
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
          title={words.ask(left)}
          confirm={words.confirm(left)}
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
