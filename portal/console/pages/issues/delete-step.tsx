import type { UserIssueView } from '#shared/api/restore-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { issueTexts } from './texts.ts';

interface Props {
  readonly issue: UserIssueView;
  readonly onDeleted: () => void;
  readonly onCancel: () => void;
  readonly onReload: () => void;
}

/** Asks once before a request is deleted. */
export function DeleteStep({ issue, onDeleted, onCancel, onReload }: Props) {
  const words = useTexts(issueTexts);
  const task = useTask();
  const isOver = task.trouble?.code === 'wrong-step';
  const remove = async (): Promise<void> => {
    const params = { alias: issue.portal, id: issue.id };
    if (await task.run(() => call('user-issue.delete', { params }))) onDeleted();
  };
  return (
    <ConfirmStep
      isDanger={!isOver}
      title={words.deleteTitle(issue.displayName)}
      confirm={isOver ? words.reload : words.deleteConfirm}
      task={task}
      troubleAs={isOver ? words.over : undefined}
      onConfirm={isOver ? onReload : () => void remove()}
      onCancel={onCancel}
    >
      <p>{words.deleteLead}</p>
    </ConfirmStep>
  );
}
