import { useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/token-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Ended } from './ended.tsx';
import { TwoCodes } from './two-codes.tsx';
import { useTokenTexts } from './token-context.ts';

/** Puts a clock or a counter right that has drifted. */
export function SynchroniseToken({ token, onSessionEnded }: { token: TokenView; onSessionEnded: () => void }) {
  const { t } = usePortal();
  const words = useTokenTexts();
  const [isDone, setDone] = useState(false);
  const task = useGuardedTask(onSessionEnded);
  if (isDone) return <Ended title={words.synchronise.done} text={words.synchronise.doneText} />;
  const send = async (body: { first: string; second: string }): Promise<boolean> => {
    let isRight = false;
    await task.run(async () => {
      const answer = await call('token.synchronise', { params: { id: token.id }, body });
      isRight = answer.ok;
      return answer;
    });
    setDone(isRight);
    return isRight;
  };
  return (
    <Page key="synchronise" title={words.synchronise.action} overline={token.name}>
      <p>{words.synchronise.text}</p>
      <TwoCodes task={task} onCodes={send} />
      <div class="buttons">
        <Link to={`account/tokens/${token.id}`} class="button">
          {t.common.cancel}
        </Link>
      </div>
    </Page>
  );
}
