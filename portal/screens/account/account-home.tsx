import { sessionActions } from '#shared/api/session-actions.ts';
import type { SessionView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ActionList } from '../../ui/action-list.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';

interface Props {
  readonly session: SessionView;
  readonly onSignedOut: () => void;
}

/** What a signed-in person may do. */
export function AccountHome({ session, onSignedOut }: Props) {
  const { t } = usePortal();
  const task = useTask();
  const offered = session.actions.filter((action) => sessionActions.includes(action));
  const signOut = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('session.end', {});
      const isOut = answer.ok || answer.error.code === 'session-required';
      if (isOut) onSignedOut();
      return answer;
    });
  };
  return (
    <Page title={t.account.title(session.displayName)}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p class="soft">{t.account.signedInAs(session.login)}</p>
      <ActionList actions={offered} />
      <div class="buttons">
        <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void signOut()}>
          {t.account.signOut}
        </button>
      </div>
    </Page>
  );
}
