import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../api/trouble.ts';
import { useTask } from '../../app/use-task.ts';
import type { Task } from '../../app/use-task.ts';

/**
 * A task of a signed-in person: a session that has ended leads back to signing in instead of to an error, and a fresh
 * proof that has run out back to proving.
 */
export function useGuardedTask(onSessionEnded: () => void, onStale?: () => void): Task {
  const task = useTask();
  return {
    ...task,
    run: <T>(work: () => Promise<Result<T, Trouble>>) =>
      task.run(async () => {
        const result = await work();
        if (!result.ok && result.error.code === 'session-required') onSessionEnded();
        if (!result.ok && result.error.code === 'fresh-proof-required') onStale?.();
        return result;
      }),
  };
}
