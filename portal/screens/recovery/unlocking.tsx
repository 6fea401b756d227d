import { useEffect, useRef } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { isFinal, referenceOf } from '../final-outcomes.ts';
import { OutcomeNotice } from '../outcome-notice.tsx';
import { Unanswered } from '../password/unanswered.tsx';
import { useChange } from '../password/use-change.ts';
import { Waiting } from '../waiting.tsx';

interface Props {
  readonly flow: FlowView | undefined;
  readonly reload: () => Promise<FlowView | undefined>;
}

/** Unlocks at once: whoever came here has asked for just that, and has proven who they are. */
export function Unlocking({ flow, reload }: Props) {
  const { t, go, setFlow, setLogin } = usePortal();
  const hasAsked = useRef(false);
  const change = useChange(
    ({ note }) => {
      setFlow(undefined);
      setLogin('');
      go('unlock/done', { replace: true, memory: { outcome: 'done', note } });
    },
    () => void reload(),
  );
  const { operation, end, task } = change;
  const unlock = (): void => {
    const due = flow?.operation;
    if (due === undefined) return;
    void change.send(async (once) => {
      const sent = await once(due, () => call('recovery.unlock-account', { body: { operation: due } }));
      if (!sent.ok && sent.error.code === 'flow-required') setFlow(undefined);
      return sent;
    });
  };

  useEffect(() => {
    if (!flow || operation || hasAsked.current) return;
    hasAsked.current = true;
    unlock();
  }, [flow, operation]);

  if (operation) return <Waiting kind="unlock" operation={operation} onEnd={change.onEnd} />;
  if (isFinal(end?.outcome)) return <StopPage why={t.outcomes[end.outcome]} reference={referenceOf(end)} />;
  if (change.sendAgain || change.isAskingAgain)
    return <Unanswered title={t.actions['account.unlock'].title} change={change} />;
  if (!end && !task.trouble) return <Loading />;
  return (
    <Page title={t.actions['account.unlock'].title}>
      {end && <OutcomeNotice end={end} />}
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <button type="button" class="button primary" aria-disabled={task.isBusy} onClick={unlock}>
        {t.common.tryAgain}
      </button>
    </Page>
  );
}
