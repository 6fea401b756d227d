import { useEffect, useState } from 'preact/hooks';
import type { AliasView } from '#shared/api/resource-views.ts';
import { call } from '../../api/client.ts';

/** Whether an alias is free, asked while it is typed: a moment after the last key. Undefined while that is not known. */
export function useAlias(alias: string): AliasView | undefined {
  const [known, setKnown] = useState<AliasView>();
  useEffect(() => {
    if (alias === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void call('resource.check-alias', { query: { alias } }, { signal: leaving.signal }).then((answer) => {
        if (answer.ok && !leaving.signal.aborted) setKnown(answer.value);
      });
    }, 250);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [alias]);
  return known?.alias === alias ? known : undefined;
}
