import { useEffect, useRef } from 'preact/hooks';
import { usePortal } from '../app/portal-context.ts';
import { Notice } from './notice.tsx';

const checkMilliseconds = 10_000;

/**
 * Says that the directory cannot be reached, before anybody is asked for anything, and says when it is back.
 * @param text what that means on this screen
 */
export function DirectoryAway({ text }: { text: string }) {
  const { portal, t, refreshPortal } = usePortal();
  const { isReachable } = portal.directory;
  const wasAway = useRef(false);
  if (!isReachable) wasAway.current = true;
  useRepeat(!isReachable, refreshPortal);
  if (isReachable) return wasAway.current ? <Notice tone="success" title={t.home.back} /> : null;
  return (
    <Notice tone="warning" title={t.home.away.title}>
      <p>{text}</p>
    </Notice>
  );
}

/** Does something every ten seconds while it is wanted and the page can be seen. */
export function useRepeat(isWanted: boolean, work: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => {
      if (!document.hidden) void work();
    }, checkMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [isWanted, work]);
}
