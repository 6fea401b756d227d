import { useEffect, useState } from 'preact/hooks';
import type { RecoveryCodesView } from '#shared/api/authenticator-views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { day } from '../../ui/format.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

/** How many recovery codes are left, and the way to new ones. */
export function RecoveryCodes({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const words = usePageTexts().recoveryCodes;
  const [state, setState] = useState<RecoveryCodesView>();
  const task = useGuardedTask(onSessionEnded);

  useEffect(() => {
    void task.run(() => call('recovery-codes.show-state', {})).then(setState);
  }, []);

  if (!state && !task.trouble) return <Loading />;
  return (
    <Page title={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.lead}</p>
      {state && <State state={state} />}
      <div class="buttons">
        <Link to="account/recovery-codes/new" class="button primary">
          {state && state.left > 0 ? words.makeNew : words.make}
        </Link>
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

function State({ state: { left, issued, createdAt } }: { state: RecoveryCodesView }) {
  const { language } = usePortal();
  const words = usePageTexts().recoveryCodes;
  if (issued === 0) return <p class="soft">{words.none}</p>;
  return (
    <p>
      <b>{words.left(left, issued)}</b>{' '}
      {createdAt && <span class="soft">{words.madeOn(day(new Date(createdAt), language))}</span>}
    </p>
  );
}
