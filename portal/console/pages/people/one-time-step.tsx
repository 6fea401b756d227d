import { useState } from 'preact/hooks';
import type { PersonView } from '#shared/api/people-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { oneTimeTexts } from './one-time-texts.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { isAboutThePassword, setOneTime } from './set-one-time.ts';
import type { Ended } from './set-one-time.ts';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly person: PersonView;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/**
 * Asks once, sets a password for one sign-in, and shows it this once. It is in this component and nowhere else: not in the
 * address, not in any store, and gone when the step closes.
 */
export function OneTimeStep({ person, onDone, onCancel }: Props) {
  const words = useTexts(oneTimeTexts);
  const { refused, outcomeSeen } = useTexts(peopleTexts);
  const task = useTask();
  const proof = useProof();
  const [ended, setEnded] = useState<Ended>();
  const [tries, setTries] = useState(0);
  const { displayName, login } = person;
  const why = ended && 'why' in ended ? ended.why : undefined;
  const mayTryAgain = why !== undefined && (isAboutThePassword(why) || why === 'unknown');

  const set = async (): Promise<void> => {
    const answer = await task.run(() => setOneTime(person, { guarded: proof.guarded, tries }));
    if (!answer) return;
    setEnded(answer.value);
    setTries(tries + 1);
  };
  if (ended && 'password' in ended) {
    const close = (): void => {
      onDone(words.done(displayName));
    };
    return (
      <ConfirmStep
        title={words.shownTitle(displayName)}
        confirm={words.close}
        isOnly
        task={task}
        onConfirm={close}
        onCancel={close}
      >
        <OneTimePassword password={ended.password} />
      </ConfirmStep>
    );
  }
  const text =
    why === undefined ? undefined : isAboutThePassword(why) ? words.password : (words.why[why] ?? words.other);
  return (
    <>
      <ConfirmStep
        isDanger={text === undefined}
        title={words.title(displayName)}
        confirm={text === undefined ? words.confirm : mayTryAgain ? words.again : outcomeSeen}
        task={task}
        troubleAs={task.trouble?.code === 'not-allowed' ? refused : undefined}
        onConfirm={() => {
          if (text !== undefined && !mayTryAgain) onCancel();
          else void set();
        }}
        onCancel={onCancel}
      >
        {text === undefined ? (
          <>
            <p>{words.who(displayName, login)}</p>
            <p>{words.lead}</p>
            <ul>
              {words.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </>
        ) : (
          <Notice tone="warning" title={text} focusFor={ended} />
        )}
        {task.isBusy && <p role="status">{words.working}</p>}
      </ConfirmStep>
      {proof.step}
    </>
  );
}
