import { useEffect, useState } from 'preact/hooks';
import type { PortalPasswordView } from '#shared/api/authenticator-views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { NewPasswordForm } from '../password/new-password-form.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly login: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

const nothing = { current: '', next: '' };

/** Chooses the portal's own password, or changes it with the old one. Inside a fresh proof (THREATS E14). */
export function PortalPassword({ login, onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const [state, setState] = useState<PortalPasswordView>();
  const [typed, setTyped] = useState(nothing);
  const [isDone, setDone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);

  useEffect(() => {
    void task.run(() => call('portal-password.show-state', {})).then(setState);
  }, []);

  const send = async (): Promise<void> => {
    task.setTrouble(undefined);
    const { current, next: password } = typed;
    const sent = await task.run(async () => {
      const answer = state?.isSet
        ? await call('portal-password.change', { body: { current, password } })
        : await call('portal-password.create', { body: { password } });
      if (answer.ok) setDone(true);
      return answer;
    });
    // Nothing is kept longer than it is needed.
    if (sent !== undefined) setTyped(nothing);
  };

  if (isDone) return <Done />;
  if (!state && !task.trouble) return <Loading />;
  const isRefused = task.trouble?.code === 'proof-refused';
  const title = state?.isSet ? t.portalPassword.changeTitle : t.portalPassword.createTitle;
  return (
    <Page key="form" title={title} overline={t.portalPassword.title}>
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: t.portalPassword.refused, text: t.portalPassword.refusedText } : undefined}
        />
      )}
      <p>{t.portalPassword.lead}</p>
      {state && (
        <NewPasswordForm
          login={login}
          demands={state.demands}
          isCurrentAsked={state.isSet}
          isBusy={task.isBusy}
          typed={typed}
          onTyped={setTyped}
          onSend={() => void send()}
          submit={t.portalPassword.submit}
        />
      )}
      <p>
        <Link to="account">{t.common.cancel}</Link>
      </p>
    </Page>
  );
}

function Done() {
  const { t } = usePortal();
  return (
    <Page key="done" title={t.portalPassword.doneTitle}>
      <p>{t.portalPassword.doneText}</p>
      <Link to="account" class="button primary">
        {t.account.back}
      </Link>
    </Page>
  );
}
