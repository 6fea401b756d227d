import { useState } from 'preact/hooks';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { err } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { sealWhenNeeded } from '../../sealing/seal-when-needed.ts';
import { useRepeat } from '../../ui/directory-away.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { isFinal, referenceOf } from '../final-outcomes.ts';
import { OutcomeNotice } from '../outcome-notice.tsx';
import { ChangeInstead } from '../password/change-instead.tsx';
import { NewPasswordForm } from '../password/new-password-form.tsx';
import type { SendOnce } from '../password/send-once.ts';
import { AskingAgain, Unanswered } from '../password/unanswered.tsx';
import { useChange } from '../password/use-change.ts';
import { useDemands } from '../password/use-demands.ts';
import { Waiting } from '../waiting.tsx';
import { Expired } from './expired.tsx';
import { progressOf } from './steps.ts';

interface Props {
  /** Absent while a reloaded page waits for an operation. */
  readonly flow: FlowView | undefined;
  readonly reload: () => Promise<FlowView | undefined>;
}

/** The new password of somebody who has proven who they are. */
export function PasswordStep({ flow, reload }: Props) {
  const { t, go, portal, login, setFlow, setLogin } = usePortal();
  const [typed, setTyped] = useState({ current: '', next: '' });
  const change = useChange(
    ({ note }) => {
      setTyped({ current: '', next: '' });
      setFlow(undefined);
      setLogin('');
      go('forgot/done', { replace: true, memory: { outcome: 'done', note } });
    },
    () => void reload(), // A refused try needs a fresh operation to seal for.
  );
  const demands = useDemands(flow?.demands, () => call('flow.read-policy', { body: {} }));
  useRepeat(flow?.isDirectoryReachable === false, reload);

  if (change.operation) return <Waiting kind="reset" operation={change.operation} onEnd={change.onEnd} />;
  if (change.sendAgain) return <Unanswered title={t.password.title} change={change} />;
  const { end } = change;
  if (isFinal(end?.outcome)) return <StopPage why={t.outcomes[end.outcome]} reference={referenceOf(end)} />;
  if (!flow) return end ? <EndWithoutFlow end={end} /> : <Loading />;

  const { step, total } = progressOf(flow);
  return (
    <Page title={t.password.title} overline={`${t.steps.of(step, total)} · ${t.common.usuallyAs(flow.login)}`}>
      {end && <OutcomeNotice end={end} isOnForm={flow.isDirectoryReachable} />}
      {change.task.trouble && <TroubleNotice trouble={change.task.trouble} />}
      <AskingAgain change={change} />
      {flow.isDirectoryReachable && demands ? (
        <>
          <NewPasswordForm
            login={flow.login}
            demands={demands}
            isCurrentAsked={false}
            isBusy={change.task.isBusy}
            typed={typed}
            onTyped={setTyped}
            onSend={() =>
              void change.send(async (once) => {
                // What the person typed counts, not what the server says they typed.
                const who = { directory: portal.directory.id, login: login || flow.login };
                const sent = await reset(flow, reload, who, typed.next, once);
                if (!sent.ok && sent.error.code === 'flow-required') setFlow(undefined);
                // The operation to seal for is used up or has changed: the next try needs a fresh one.
                if (!sent.ok && sent.error.code === 'wrong-step') await reload();
                return sent;
              })
            }
          />
          <ChangeInstead demands={demands} />
        </>
      ) : (
        <Notice tone="warning" title={t.away.title}>
          <p>{t.away.text}</p>
        </Notice>
      )}
    </Page>
  );
}

/** Seals and sends. The keys may have changed while the person was thinking: without them the flow is asked again. */
async function reset(
  flow: FlowView,
  reload: Props['reload'],
  who: { directory: string; login: string },
  newPassword: string,
  once: SendOnce,
): Promise<Result<OperationView, Trouble>> {
  const sealing = flow.sealing ?? (await reload())?.sealing;
  if (!sealing) return err({ code: 'wrong-step' });
  const sealed = await sealWhenNeeded({ newPassword }, sealing, { kind: 'password.reset', ...who });
  if (!sealed.ok) return sealed;
  const { operation } = sealing.binding;
  return once(operation, () => call('recovery.reset-password', { body: { operation, sealed: sealed.value } }));
}

/** The flow ended together with the operation: tell the result, and offer to begin again. */
function EndWithoutFlow({ end }: { end: OperationView }) {
  const { t } = usePortal();
  if (end.outcome === 'unknown') return <StopPage why={t.outcomes.unknown} />;
  return <Expired purpose="reset" />;
}
