import { useConsole, useTexts } from '../../app/console-context.ts';
import type { Task } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import type { SaidChange } from './changes-in-words.ts';
import { texts } from './texts.ts';

interface Props {
  readonly changes: readonly SaidChange[];
  readonly task: Task;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What saving would change, in words, before it is written. */
export function SaveStep({ changes, task, onConfirm, onCancel }: Props) {
  const t = useTexts(texts);
  const { language } = useConsole();
  return (
    <ConfirmStep title={t.saveTitle} confirm={t.saveConfirm} task={task} onConfirm={onConfirm} onCancel={onCancel}>
      <dl class="change-list" lang={language}>
        {changes.map(({ member, lines }) => (
          <div key={member}>
            <dt>{member}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{t.saveNote}</p>
    </ConfirmStep>
  );
}
