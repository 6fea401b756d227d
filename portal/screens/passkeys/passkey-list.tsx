import type { PasskeyView } from '#shared/api/passkeys.ts';
import { usePortal } from '../../app/portal-context.ts';
import { day } from '../../ui/format.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePasskeys } from './use-passkeys.ts';

/** As many as the server takes. */
const most = 10;

/** The person's passkeys and security keys. */
export function PasskeyList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const task = useGuardedTask(onSessionEnded);
  const passkeys = usePasskeys(task);
  if (!passkeys && !task.trouble) return <Loading />;
  const isFull = (passkeys?.length ?? 0) >= most;
  return (
    <Page title={t.passkey.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{t.passkey.lead}</p>
      {passkeys?.length === 0 && <p class="soft">{t.passkey.none}</p>}
      {passkeys?.map((passkey) => (
        <PasskeyLine key={passkey.id} passkey={passkey} />
      ))}
      {passkeys?.length === 1 && <Notice tone="info" title={t.passkey.advice} />}
      {isFull && <p class="soft">{t.passkey.full}</p>}
      <div class="buttons">
        {!isFull && (
          <Link to="account/passkeys/add" class="button primary">
            {t.passkey.add}
          </Link>
        )}
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

function PasskeyLine({ passkey }: { passkey: PasskeyView }) {
  const { t, language } = usePortal();
  const on = (date: string): string => day(new Date(date), language);
  const facts = [
    t.passkey.added(on(passkey.createdAt)),
    passkey.lastUsedAt ? t.passkey.lastUsed(on(passkey.lastUsedAt)) : t.passkey.neverUsed,
    passkey.isSynced ? t.passkey.synced : t.passkey.bound,
  ];
  return (
    <div class="token">
      <div>
        <b>{passkey.name}</b>
        <br />
        <span class="soft small">{facts.join(', ')}</span>
      </div>
      <div class="buttons">
        <Link to={`account/passkeys/rename/${passkey.id}`} class="button">
          {t.passkey.rename} <span class="visually-hidden">{passkey.name}</span>
        </Link>
        <Link to={`account/passkeys/remove/${passkey.id}`} class="button">
          {t.passkey.remove} <span class="visually-hidden">{passkey.name}</span>
        </Link>
      </div>
    </div>
  );
}
