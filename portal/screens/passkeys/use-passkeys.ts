import { useEffect, useState } from 'preact/hooks';
import type { PasskeyView } from '#shared/api/passkeys.ts';
import { call } from '../../api/client.ts';
import type { Task } from '../../app/use-task.ts';

/** The person's passkeys, once they are here. */
export function usePasskeys(task: Task): readonly PasskeyView[] | undefined {
  const [passkeys, setPasskeys] = useState<readonly PasskeyView[]>();
  useEffect(() => {
    void task.run(() => call('passkey.list', {})).then(setPasskeys);
  }, []);
  return passkeys;
}
