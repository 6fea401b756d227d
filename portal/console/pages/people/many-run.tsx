import { useRef, useState } from 'preact/hooks';
import { batchSize } from '#shared/api/people-limits.ts';
import type { PeopleBatch } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Gathered } from './gather.ts';
import { peopleTexts } from './texts.ts';
import type { ManyKind } from './texts.ts';

interface Props {
  readonly kind: ManyKind;
  readonly directory: string;
  readonly portal: string | undefined;
  readonly gathered: Gathered;
  readonly onBack: () => void;
}

const shownAtMost = 10;

/** Does one thing for those who were found, 25 at a time; it can be stopped, and gone on with. */
export function ManyRun({ kind, directory, portal, gathered: { people, unknown }, onBack }: Props) {
  const { manyTexts: words } = useTexts(peopleTexts);
  const { t } = useConsole();
  const task = useTask();
  const [isAsking, setAsking] = useState(false);
  const [progress, setProgress] = useState({ at: 0, done: 0, unchanged: 0, refused: 0 });
  const wantsStop = useRef(false);
  const isStarted = progress.at > 0 || task.isBusy;
  const isThrough = progress.at >= people.length;

  const run = async (): Promise<void> => {
    setAsking(false);
    wantsStop.current = false;
    let now = progress;
    while (now.at < people.length && !wantsStop.current) {
      const guids = people.slice(now.at, now.at + batchSize).map(({ guid }) => guid);
      const answer = await task.run(() => call('person.change-many', { body: bodyOf(kind, directory, portal, guids) }));
      if (!answer) return;
      const count = (outcome: string): number =>
        answer.value.results.filter((result) => result.outcome === outcome).length;
      now = {
        at: now.at + guids.length,
        done: now.done + count('done'),
        unchanged: now.unchanged + count('unchanged'),
        refused: now.refused + count('refused'),
      };
      setProgress(now);
    }
  };
  return (
    <section class="card">
      <h2>{words.kinds[kind]}</h2>
      <p role="status">{words.found(people.length)}</p>
      {unknown.length > 0 && <p class="soft">{words.unknown(unknown.join(', '))}</p>}
      <TroubleNotice trouble={task.trouble} />
      {!isStarted && (
        <>
          <h3>{words.first}</h3>
          <ul class="plain">
            {people.slice(0, shownAtMost).map(({ guid, displayName, login }) => (
              <li key={guid}>
                {displayName} <span class="soft">({login})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isStarted && <ProgressBar label={words.running(people.length)} done={progress.at} all={people.length} />}
      {isStarted && !task.isBusy && (
        <p role="status">{words.ended(progress.done, progress.unchanged, progress.refused)}</p>
      )}
      <div class="buttons">
        {!task.isBusy && !isThrough && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            {isStarted ? words.again : words.start(people.length)}
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
          isDanger={kind === 'deactivate' || kind === 'unassign'}
          title={words.ask(kind, people.length - progress.at)}
          confirm={words.kinds[kind]}
          task={task}
          onConfirm={() => void run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <p>{words.warn[kind]}</p>
        </ConfirmStep>
      )}
    </section>
  );
}

const bodyOf = (kind: ManyKind, directory: string, portal: string | undefined, people: string[]): PeopleBatch =>
  kind === 'assign' || kind === 'unassign'
    ? { do: kind, directory, people, portal: portal ?? '' }
    : { do: kind, directory, people };
