import { useEffect, useState } from 'preact/hooks';
import type { PushDevicesView } from '#shared/api/push-views.ts';
import { call } from '../../api/client.ts';
import type { Task } from '../../app/use-task.ts';

/** The person's devices, once they are here. */
export function usePhones(task: Task): PushDevicesView | undefined {
  const [phones, setPhones] = useState<PushDevicesView>();
  useEffect(() => {
    void task.run(() => call('push.list', {})).then(setPhones);
  }, []);
  return phones;
}
