import { useState } from 'preact/hooks';
import type { ImportEntry } from '#shared/domain/token-import/supplied-token.ts';
import type { Answer } from '../../../api/client.ts';
import { useTexts } from '../../../app/console-context.ts';
import { useTask } from '../../../app/use-task.ts';
import { SubmitButton } from '../../../../ui/submit-button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { EntryTable } from './entry-table.tsx';
import { ImportResult } from './import-result.tsx';
import { devicesOf, nothingSent, sendDevices } from './send-devices.ts';
import type { Progress } from './send-devices.ts';
import { importPageTexts } from './texts.ts';

/** A file that was chosen, and where its devices go. */
export interface FilePreviewProps {
  readonly text: string;
  readonly directory: string;
  readonly onAnother: () => void;
}

interface Props extends Omit<FilePreviewProps, 'text'> {
  readonly entries: readonly ImportEntry[];
  /** What an entry is counted by: its line, or its key. */
  readonly place: string;
  /** From now on nothing may change of the entries. */
  readonly onStart?: () => void;
}

/** The devices of a file before they are imported, while they are, and what came of it. */
export function Preview({ entries, place, directory, onStart, onAnother }: Props) {
  const t = useTexts(importPageTexts);
  const task = useTask();
  const [progress, setProgress] = useState<Progress>();
  const [isDone, setDone] = useState(false);
  const devices = devicesOf(entries);
  const wrong = entries.length - devices.length;

  const send = async (): Promise<void> => {
    const before = progress ?? nothingSent;
    setProgress(before);
    onStart?.();
    const answer = await task.run((): Promise<Answer<Progress>> =>
      sendDevices(directory, devices, before, setProgress),
    );
    if (answer) setDone(true);
  };

  if (progress && isDone)
    return <ImportResult entries={entries} place={place} progress={progress} onAnother={onAnother} />;
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{t.previewTitle}</h2>
      <p role="status">
        {t.ready(devices.length)} {wrong > 0 && t.wrong(wrong)}
      </p>
      <TroubleNotice trouble={task.trouble} />
      {progress && (
        <>
          <ProgressBar label={t.importing} done={progress.done} all={devices.length} />
          <p>{t.stay}</p>
        </>
      )}
      <div class="buttons">
        {devices.length > 0 && (
          <Form onSubmit={() => void send()}>
            <SubmitButton isBusy={task.isBusy}>{progress ? t.goOn : t.import(devices.length)}</SubmitButton>
          </Form>
        )}
        {!task.isBusy && (
          <button type="button" class="button" onClick={onAnother}>
            {t.another}
          </button>
        )}
      </div>
      {!progress && <EntryTable entries={entries} place={place} />}
    </section>
  );
}
