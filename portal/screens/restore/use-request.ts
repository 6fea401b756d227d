import { useEffect, useState } from 'preact/hooks';
import type { RestoreView } from '#shared/api/restore-views.ts';
import { call } from '../../api/client.ts';
import type { Task } from '../../app/use-task.ts';
import { useTask } from '../../app/use-task.ts';

/** The request that this browser made, once it is known. */
export function useRequest(): { request: RestoreView | undefined; task: Task; load: () => Promise<void> } {
  const [request, setRequest] = useState<RestoreView>();
  const task = useTask();
  const load = async (): Promise<void> => {
    const answer = await task.run(() => call('restore.show-state', {}));
    if (answer) setRequest(answer);
  };
  useEffect(() => {
    void load();
  }, []);
  return { request, task, load };
}
