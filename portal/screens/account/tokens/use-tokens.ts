import { useEffect, useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/token-views.ts';
import { call } from '../../../api/client.ts';
import type { Task } from '../../../app/use-task.ts';

/** The person's tokens; undefined until they are there. */
export function useTokens(task: Task): readonly TokenView[] | undefined {
  const [tokens, setTokens] = useState<readonly TokenView[]>();
  useEffect(() => {
    void task.run(() => call('token.list', {})).then(setTokens);
  }, []);
  return tokens;
}
