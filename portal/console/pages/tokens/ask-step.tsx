import type { Answer } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { tokenTexts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly work: () => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks once, and does it. */
export function AskStep({ title, text, confirm, isDanger = false, work, onDone, onCancel }: Props) {
  const t = useTexts(tokenTexts);
  const task = useTask();
  return (
    <ConfirmStep
      isDanger={isDanger}
      title={title}
      confirm={confirm}
      task={task}
      troubleAs={task.trouble?.code === 'not-allowed' ? t.notYours : undefined}
      onConfirm={() => {
        void task.run(work).then((answer) => {
          if (answer) onDone();
        });
      }}
      onCancel={onCancel}
    >
      <p>{text}</p>
    </ConfirmStep>
  );
}
