import { useRef, useState } from 'preact/hooks';
import type { OperationView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import type { Task } from '../../app/use-task.ts';
import { sendOnce, showOperation } from './send-once.ts';
import type { SendOnce } from './send-once.ts';

interface Change {
  readonly task: Task;
  /** The operation that is waited for; kept with the history entry, so that a reload goes on waiting. */
  readonly operation: string | undefined;
  /** How the last try ended, where it did not succeed. */
  readonly end: OperationView | undefined;
  readonly send: (work: (once: SendOnce) => Promise<Result<OperationView, Trouble>>) => Promise<void>;
  readonly onEnd: (result: Result<OperationView, Trouble>) => void;
}

/**
 * One change of the account: sent, waited for, ended.
 * @param onRefused prepares another try
 */
export function useChange(onDone: () => void, onRefused: (end: OperationView) => void): Change {
  const { place, go } = usePortal();
  const task = useTask();
  const [end, setEnd] = useState<OperationView>();
  /** Sent, perhaps: the network failed before the answer. */
  const doubt = useRef<string | undefined>(undefined);
  const once = sendOnce(place.path, (operation) => {
    doubt.current = operation;
  });

  return {
    task,
    operation: place.memory.operation,
    end,
    send: async (work) => {
      setEnd(undefined);
      const sent = await task.run(async () => {
        const former = doubt.current === undefined ? undefined : await showOperation(doubt.current);
        if (former && (former.ok || former.error.code !== 'not-found')) return former;
        doubt.current = undefined;
        return work(once);
      });
      if (sent) go(place.path, { replace: true, memory: { operation: sent.id } });
    },
    onEnd: (result) => {
      doubt.current = undefined;
      if (!result.ok && result.error.code === 'not-found' && place.memory.isUnsure) {
        // The page was loaded again before anything was sent.
        go(place.path, { replace: true });
        return;
      }
      // Not even its owner may ask any more: then nobody can say how it ended, and claiming either would be a lie.
      const view: OperationView = result.ok ? result.value : unknownEnd(place.memory.operation!);
      if (view.outcome === 'done') {
        onDone();
        return;
      }
      setEnd(view);
      go(place.path, { replace: true });
      onRefused(view);
    },
  };
}

const unknownEnd = (id: string): OperationView => ({ id, kind: 'password.reset', state: 'done', outcome: 'unknown' });
