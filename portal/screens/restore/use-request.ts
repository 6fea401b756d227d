import { useEffect, useState } from 'preact/hooks';
import type { RestoreView } from '#shared/api/restore-views.ts';
import { err } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import type { Task } from '../../app/use-task.ts';
import { useTask } from '../../app/use-task.ts';

/** The request that this browser made in this portal, once it is known. One of another portal is none here. */
export function useRequest(): { request: RestoreView | undefined; task: Task; load: () => Promise<void> } {
  const { portal } = usePortal();
  const [request, setRequest] = useState<RestoreView>();
  const task = useTask();
  const load = async (): Promise<void> => {
    const found = await task.run(async () => {
      const answer = await call('restore.show-state', {});
      return answer.ok && answer.value.portal !== portal.alias ? err({ code: 'not-found' }) : answer;
    });
    if (found) setRequest(found);
  };
  useEffect(() => {
    void load();
  }, []);
  return { request, task, load };
}
