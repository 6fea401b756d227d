import { useEffect, useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { day } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

/** The person's authenticator apps. */
export function Apps({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const [tokens, setTokens] = useState<readonly TokenView[]>();
  const task = useGuardedTask(onSessionEnded);

  useEffect(() => {
    void task
      .run(() => call('token.list', {}))
      .then((list) => {
        if (list) setTokens(list);
      });
  }, []);

  return (
    <Page title={t.tokens.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{t.tokens.lead}</p>
      {tokens?.length === 0 && <p class="soft">{t.tokens.none}</p>}
      {tokens?.map((token) => (
        <TokenLine key={token.id} token={token} />
      ))}
      <div class="buttons">
        <Link to="account/apps/add" class="button primary">
          {t.tokens.add}
        </Link>
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

function TokenLine({ token }: { token: TokenView }) {
  const { t, language } = usePortal();
  const used = token.lastUsedAt ? t.tokens.lastUsed(day(new Date(token.lastUsedAt), language)) : t.tokens.neverUsed;
  return (
    <div class="token">
      <div>
        <b>{token.name}</b>
        <br />
        <span class="soft small">
          {t.tokens.added(day(new Date(token.createdAt), language))}, {used}
        </span>
      </div>
      <Link to={`account/apps/remove/${token.id}`} class="button">
        {t.tokens.remove} <span class="visually-hidden">{token.name}</span>
      </Link>
    </div>
  );
}
