import { useEffect, useState } from 'preact/hooks';
import type { EnvironmentView } from '#shared/api/environment-views.ts';
import { call } from '../../../api/client.ts';
import type { Task } from '../../../app/use-task.ts';

/** The devices that are known of a person, once they are here. */
export function useEnvironments(task: Task): readonly EnvironmentView[] | undefined {
  const [environments, setEnvironments] = useState<readonly EnvironmentView[]>();
  useEffect(() => {
    void task.run(() => call('environments.list', {})).then((view) => setEnvironments(view?.environments));
  }, []);
  return environments;
}
