import { useState } from 'preact/hooks';
import type { OperationView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import type { Task } from '../../app/use-task.ts';
import { sendOnce } from './send-once.ts';
import type { Doubt, SendOnce } from './send-once.ts';

/** What a screen shows of a change, and does with it. */
export interface Change {
  readonly task: Task;
  /** The operation that is waited for; kept with the history entry, so that a reload goes on waiting. */
  readonly operation: string | undefined;
  /** How the last try ended, where it did not succeed. */
  readonly end: OperationView | undefined;
  /** There is no answer yet, and the same is being sent again by itself. */
  readonly isAskingAgain: boolean;
  readonly send: (work: (once: SendOnce) => Promise<Result<OperationView, Trouble>>) => Promise<void>;
  /** Set while nobody knows whether the change has begun: sends just that once more. Nothing else may be sent before. */
  readonly sendAgain: (() => void) | undefined;
  readonly onEnd: (result: Result<OperationView, Trouble>) => void;
}

/**
 * One change of the account: sent, waited for, ended.
 * @param onRefused prepares another try
 */
export function useChange(onDone: (end: OperationView) => void, onRefused: (end: OperationView) => void): Change {
  const { place, go } = usePortal();
  const task = useTask();
  const [end, setEnd] = useState<OperationView>();
  const [doubt, setDoubt] = useState<Doubt>();
  const [isAskingAgain, setAskingAgain] = useState(false);

  const send = async (work: (once: SendOnce) => Promise<Result<OperationView, Trouble>>): Promise<void> => {
    setEnd(undefined);
    let left: Doubt | undefined;
    const once = sendOnce(place.path, {
      onAgain: () => {
        setAskingAgain(true);
      },
      onDoubt: (found) => {
        left = found;
      },
    });
    const sent = await task.run(async () => {
      const answer = await work(once);
      setAskingAgain(false);
      setDoubt(left);
      return answer;
    });
    if (sent) go(place.path, { replace: true, memory: { operation: sent.id } });
  };

  return {
    task,
    operation: place.memory.operation,
    end,
    isAskingAgain,
    send,
    sendAgain:
      doubt &&
      (() => {
        void send((once) => once(doubt.operation, doubt.send));
      }),
    onEnd: (result) => {
      if (!result.ok && result.error.code === 'not-found' && place.memory.isUnsure) {
        // The page was loaded again before anything was sent.
        go(place.path, { replace: true });
        return;
      }
      // Not even its owner may ask any more: then nobody can say how it ended, and claiming either would be a lie.
      const view: OperationView = result.ok ? result.value : unknownEnd(place.memory.operation!);
      if (view.outcome === 'done') {
        onDone(view);
        return;
      }
      setEnd(view);
      go(place.path, { replace: true });
      onRefused(view);
    },
  };
}

const unknownEnd = (id: string): OperationView => ({ id, kind: 'password.reset', state: 'done', outcome: 'unknown' });
