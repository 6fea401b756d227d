import { useRef, useState } from 'preact/hooks';
import { batchSize } from '#shared/api/people-limits.ts';
import type { BatchOutcome, PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { onboardingTexts } from './texts.ts';

interface Props {
  readonly portal: string;
  readonly people: readonly PersonRow[];
  readonly onBack: () => void;
}

type Results = Record<BatchOutcome, number>;

const shownAtMost = 10;
const nothing: Results = { done: 0, unchanged: 0, refused: 0, recently: 0, 'no-mail': 0 };

/** Sends the invitations, 25 at a time; it can be stopped, and gone on with: nobody gets two. */
export function InviteRun({ portal, people, onBack }: Props) {
  const words = useTexts(onboardingTexts);
  const { t } = useConsole();
  const task = useTask();
  const [isAsking, setAsking] = useState(false);
  const [at, setAt] = useState(0);
  const [results, setResults] = useState(nothing);
  const wantsStop = useRef(false);
  const isStarted = at > 0 || task.isBusy;

  const run = async (): Promise<void> => {
    setAsking(false);
    wantsStop.current = false;
    for (let from = at; from < people.length && !wantsStop.current; from += batchSize) {
      const guids = people.slice(from, from + batchSize).map(({ guid }) => guid);
      const answer = await task.run(() => call('onboarding.invite', { body: { portal, people: guids } }));
      if (!answer) return;
      setAt(from + guids.length);
      setResults((former) => {
        const next = { ...former };
        for (const { outcome } of answer.value.results) next[outcome]++;
        return next;
      });
    }
  };
  return (
    <section class="card">
      <h2>{words.invite}</h2>
      <p role="status">{words.found(people.length)}</p>
      <TroubleNotice trouble={task.trouble} />
      {isStarted ? (
        <ProgressBar label={words.invite} done={at} all={people.length} />
      ) : (
        <>
          <h3>{words.first}</h3>
          <ul class="plain">
            {people.slice(0, shownAtMost).map(({ guid, displayName, mail = '–' }) => (
              <li key={guid}>
                {displayName} <span class="soft">({mail})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isStarted && !task.isBusy && <p role="status">{words.ended(results)}</p>}
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
          title={words.ask(people.length - at)}
          confirm={words.start(people.length - at)}
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
