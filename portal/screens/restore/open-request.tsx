import { useState } from 'preact/hooks';
import type { OpenRestore } from '#shared/api/lost-things.ts';
import { call } from '../../api/client.ts';
import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { dayAndTime } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { useRestoreTexts } from './restore-texts.ts';

interface Props {
  readonly open: OpenRestore;
  readonly onSessionEnded: () => void;
}

/** On the page of the account: somebody asked to get into it. One press ends that (THREATS E19). */
export function OpenRequest({ open, onSessionEnded }: Props) {
  const { language } = usePortal();
  const { notice, things } = useRestoreTexts();
  const [isCancelled, setCancelled] = useState(false);
  const task = useGuardedTask(onSessionEnded);
  if (isCancelled) {
    return (
      <Notice tone="success" title={notice.cancelledTitle} focusFor={isCancelled}>
        <p>{notice.cancelledText}</p>
      </Notice>
    );
  }
  const cancel = (): Promise<unknown> =>
    task.run(async () => {
      const answer = await call('restore.cancel', {});
      // Decided or taken back a moment ago: there is nothing left to close.
      if (answer.ok || answer.error.code === 'not-found') setCancelled(true);
      return answer;
    });
  const when = dayAndTime(onThisClock(new Date(open.submittedAt)), language);
  const lost = open.lost.map((each) => things[each]).join(', ');
  return (
    <>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <Notice tone="warning" title={notice.title}>
        <p>{notice.text(when, open.reference, lost)}</p>
        <p>{notice.ask}</p>
        <p>
          <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void cancel()}>
            {notice.cancel}
          </button>
        </p>
      </Notice>
    </>
  );
}
