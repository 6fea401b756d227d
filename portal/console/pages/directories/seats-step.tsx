import { useState } from 'preact/hooks';
import type { DirectoryView } from '#shared/api/directory-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { LineField } from '../../ui/fields.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly view: DirectoryView;
  readonly etag: string | undefined;
  readonly onReload: () => void;
  readonly onDone: (next?: DirectoryView, etag?: string) => void;
}

/** How many people may be here at once. */
export function SeatsStep({ view, etag, onReload, onDone }: Props) {
  const words = useTexts(texts);
  const { tell } = useConsole();
  const task = useTask();
  const [typed, setTyped] = useState(view.seats === undefined ? '' : String(view.seats));
  const [isWrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    const text = typed.trim();
    const seats = text === '' ? null : Number(text);
    const isRight = seats === null || (/^\d{1,8}$/.test(text) && seats >= 1);
    setWrong(!isRight);
    if (!isRight) return;
    const params = { directory: view.directory };
    const saved = await task.run(() => call('directory.set-seats', { params, body: { seats } }, { ifMatch: etag }));
    if (!saved) return onReload();
    tell(words.seatsSaved);
    onDone(saved.value, saved.etag);
  };
  return (
    <ConfirmStep
      title={words.seatsTitle}
      confirm={words.setSeats.replace(' …', '')}
      task={task}
      onConfirm={() => void save()}
      onCancel={() => {
        onDone();
      }}
    >
      <LineField
        id="seats"
        label={words.seatsLabel}
        hint={words.seatsHint}
        value={typed}
        onText={setTyped}
        maxLength={8}
        error={isWrong ? words.seatsWrong : undefined}
      />
    </ConfirmStep>
  );
}
