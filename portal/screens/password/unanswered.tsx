import { usePortal } from '../../app/portal-context.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Change } from './use-change.ts';

/** Says calmly that the same is being asked for again. */
export function AskingAgain({ change }: { change: Pick<Change, 'isAskingAgain'> }) {
  const { t } = usePortal();
  return (
    <p class="soft" role="status">
      {change.isAskingAgain ? t.waiting.again : ''}
    </p>
  );
}

interface Props {
  readonly title: string;
  readonly change: Change;
}

/**
 * Nobody knows whether the change has begun. There is one thing to do: to ask for the same again. Something else could
 * be typed only at the price of two changes in doubt.
 */
export function Unanswered({ title, change }: Props) {
  const { t } = usePortal();
  const { task, sendAgain } = change;
  return (
    <Page title={title}>
      {task.trouble && (
        <TroubleNotice trouble={task.trouble} as={task.trouble.code === 'offline' ? undefined : t.waiting.unsure} />
      )}
      <AskingAgain change={change} />
      {sendAgain && (
        <button type="button" class="button primary" aria-disabled={task.isBusy} onClick={sendAgain}>
          {t.common.tryAgain}
        </button>
      )}
    </Page>
  );
}
