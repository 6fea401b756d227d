import { useEffect, useState } from 'preact/hooks';
import type { AccountStateView } from '#shared/api/account-views.ts';
import { call } from '../../api/client.ts';
import type { Task } from '../../app/use-task.ts';
import { useGuardedTask } from './use-guarded-task.ts';

/** The account at a glance, as soon as it is there. */
export function useAccountState(onSessionEnded: () => void): {
  state: AccountStateView | undefined;
  task: Task;
  load: () => void;
} {
  const [state, setState] = useState<AccountStateView>();
  const task = useGuardedTask(onSessionEnded);
  const load = (): void => {
    void task.run(() => call('account.show-state', {})).then(setState);
  };
  useEffect(load, []);
  return { state, task, load };
}
