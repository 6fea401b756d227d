import { useState } from 'preact/hooks';
import type { DirectoryView } from '#shared/api/directory-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { LineField } from '../../ui/fields.tsx';
import { readNoticeDays } from './notice-days.ts';
import { texts } from './texts.ts';

interface Props {
  readonly view: DirectoryView;
  readonly etag: string | undefined;
  readonly onReload: () => void;
  readonly onDone: (next?: DirectoryView, etag?: string) => void;
}

/** How many days before a password ends people are told. */
export function NoticeDaysStep({ view, etag, onReload, onDone }: Props) {
  const words = useTexts(texts);
  const { tell } = useConsole();
  const task = useTask();
  const [typed, setTyped] = useState((view.expiryNotices ?? []).join(', '));
  const [isWrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    const noticeDays = readNoticeDays(typed);
    setWrong(noticeDays === undefined);
    if (noticeDays === undefined) return;
    const input = { params: { directory: view.directory }, body: { noticeDays } };
    const saved = await task.run(() => call('directory.set-expiry-notices', input, { ifMatch: etag }));
    if (!saved) return onReload();
    tell(noticeDays.length === 0 ? words.noticesOff : words.noticesSaved);
    onDone(saved.value, saved.etag);
  };
  return (
    <ConfirmStep
      title={words.noticesTitle}
      confirm={words.setNotices.replace(' …', '')}
      task={task}
      onConfirm={() => void save()}
      onCancel={() => {
        onDone();
      }}
    >
      <p>{words.noticesText}</p>
      <LineField
        id="notice-days"
        label={words.noticesLabel}
        hint={words.noticesHint}
        value={typed}
        onText={setTyped}
        maxLength={60}
        error={isWrong ? words.noticesWrong : undefined}
      />
    </ConfirmStep>
  );
}
