import { useState } from 'preact/hooks';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../../api/trouble.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useTask } from '../../../app/use-task.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TwoCodes } from './two-codes.tsx';
import { useTokenTexts } from './token-context.ts';

interface Props {
  readonly onCodes: (codes: { first: string; second: string }) => Promise<Result<unknown, Trouble>>;
  /** Back to the code that is still asked for. */
  readonly onDone: () => void;
}

/** In the middle of a sign-in: puts a token right whose codes are not accepted. It proves nothing; the next code does. */
export function PutRight({ onCodes, onDone }: Props) {
  const { t } = usePortal();
  const words = useTokenTexts().synchronise;
  const [isDone, setDone] = useState(false);
  const task = useTask();
  const send = async (codes: { first: string; second: string }): Promise<boolean> => {
    let isRight = false;
    await task.run(async () => {
      const answer = await onCodes(codes);
      isRight = answer.ok;
      return answer;
    });
    setDone(isRight);
    return isRight;
  };
  if (isDone) {
    return (
      <>
        <Notice tone="success" title={words.done}>
          <p>{words.doneText}</p>
        </Notice>
        <button type="button" class="button primary" onClick={onDone}>
          {t.common.continue}
        </button>
      </>
    );
  }
  return (
    <>
      <p>{words.text}</p>
      <TwoCodes task={task} onCodes={send} />
      <button type="button" class="quiet flush" onClick={onDone}>
        {t.common.cancel}
      </button>
    </>
  );
}
