import { useState } from 'preact/hooks';
import type { OperationView, SessionView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import type { Secret } from '#shared/secret.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { sealWhenNeeded } from '../../sealing/seal-when-needed.ts';
import { DirectoryAway } from '../../ui/directory-away.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { isFinal, referenceOf } from '../final-outcomes.ts';
import { OutcomeNotice } from '../outcome-notice.tsx';
import { NewPasswordForm } from '../password/new-password-form.tsx';
import type { SendOnce } from '../password/send-once.ts';
import { TooYoung } from '../password/too-young.tsx';
import { AskingAgain, Unanswered } from '../password/unanswered.tsx';
import { useChange } from '../password/use-change.ts';
import { useDemands } from '../password/use-demands.ts';
import { Waiting } from '../waiting.tsx';

interface Props {
  readonly session: SessionView;
  /** The password that the person signed in with a moment ago. */
  readonly known: Secret | undefined;
  readonly onChanged: () => void;
  readonly onSessionEnded: () => void;
}

/** A new password with the old one: also where the directory demands it. */
export function ChangePassword({ session, known, onChanged, onSessionEnded }: Props) {
  const { t, go, portal } = usePortal();
  const [typed, setTyped] = useState({ current: '', next: '' });
  const [isKnownGood, setKnownGood] = useState(true);
  const current = known && isKnownGood ? known : undefined;
  const demands = useDemands(session.demands, () => call('password.read-policy', { body: {} }));
  const change = useChange(
    ({ note }) => {
      setTyped({ current: '', next: '' });
      onChanged();
      go('account/password/done', { replace: true, memory: { outcome: 'done', note } });
    },
    (end) => {
      // It was changed elsewhere meanwhile: ask for it after all.
      if (end.outcome === 'old-password-wrong') setKnownGood(false);
    },
  );

  const send = async (once: SendOnce): Promise<Result<OperationView, Trouble>> => {
    const currentPassword = current?.reveal() ?? typed.current;
    const passwords = { currentPassword, newPassword: typed.next };
    const sent = await changePassword(session, portal.directory.id, passwords, once);
    if (!sent.ok && sent.error.code === 'session-required') onSessionEnded();
    return sent;
  };

  if (change.operation) return <Waiting kind="reset" operation={change.operation} onEnd={change.onEnd} />;
  if (change.sendAgain) return <Unanswered title={t.password.title} change={change} />;
  const { end } = change;
  if (isFinal(end?.outcome)) return <StopPage why={t.outcomes[end.outcome]} reference={referenceOf(end)} />;
  const isTooYoung = demands.changeableAt !== undefined;
  return (
    <Page
      title={isTooYoung ? t.actions['password.change'].title : t.password.title}
      overline={t.common.usuallyAs(session.login)}
    >
      {session.mustChangePassword && !change.end && (
        <Notice tone="info" title={t.account.mustChange[session.mustChangePassword]} />
      )}
      <DirectoryAway text={t.home.away.text} />
      {end && <OutcomeNotice end={end} isOnForm />}
      {change.task.trouble && <TroubleNotice trouble={change.task.trouble} />}
      <AskingAgain change={change} />
      {demands.changeableAt === undefined ? (
        <NewPasswordForm
          login={session.login}
          demands={demands}
          isCurrentAsked={!current}
          isBusy={change.task.isBusy}
          typed={typed}
          onTyped={setTyped}
          onSend={() => void change.send(send)}
        />
      ) : (
        <TooYoung at={demands.changeableAt} />
      )}
    </Page>
  );
}

async function changePassword(
  { login }: SessionView,
  directory: string,
  passwords: { currentPassword: string; newPassword: string },
  once: SendOnce,
): Promise<Result<OperationView, Trouble>> {
  const sealing = await call('password.prepare-change', { body: {} });
  if (!sealing.ok) return sealing;
  const sealed = await sealWhenNeeded(passwords, sealing.value, { kind: 'password.change', directory, login });
  if (!sealed.ok) return sealed;
  const { operation } = sealing.value.binding;
  return once(operation, () => call('password.change', { body: { operation, sealed: sealed.value } }));
}
