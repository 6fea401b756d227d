import { useEffect, useState } from 'preact/hooks';
import type { UserIssueCounts } from '#shared/api/restore-views.ts';
import { call } from '../api/client.ts';
import type { Me } from './me.ts';

/**
 * How many requests wait for whoever is signed in, such as `3` or `99+`, for the navigation; undefined where none does.
 * Asked for at the beginning and whenever somebody was at the requests: each asking costs one question a portal.
 */
export function useWaiting(me: Me | undefined, path: string): string | undefined {
  const [counts, setCounts] = useState<UserIssueCounts>();
  const maySee = me?.permissions.includes('issues.read') ?? false;
  const [area] = path.split('/');
  useEffect(() => {
    if (!maySee) return;
    const leaving = new AbortController();
    void call('user-issue.count', {}, { signal: leaving.signal }).then((answer) => {
      if (answer.ok) setCounts(answer.value);
    });
    return () => {
      leaving.abort();
    };
  }, [me?.id, maySee, area === 'issues' ? path : '']);
  if (!maySee || !counts) return undefined;
  const sum = counts.portals.reduce((all, { waiting }) => all + waiting, 0);
  return sum === 0 ? undefined : `${sum}${counts.portals.some(({ isMore }) => isMore) ? '+' : ''}`;
}
