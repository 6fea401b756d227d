import { ConfirmStep } from '../ui/confirm-step.tsx';
import { useConsole } from './console-context.ts';
import type { Leaving } from './use-place.ts';

const done = { isBusy: false, trouble: undefined };

/** Asks who is about to leave a page with something unsaved. */
export function LeaveStep({ leaving: { leave, stay } }: { leaving: Leaving }) {
  const { t } = useConsole();
  return (
    <ConfirmStep
      isDanger
      title={t.leaving.title}
      confirm={t.leaving.leave}
      task={done}
      onConfirm={leave}
      onCancel={stay}
    >
      <p>{t.leaving.text}</p>
    </ConfirmStep>
  );
}
