import { useEffect } from 'preact/hooks';
import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import { serverNow } from '../../api/server-clock.ts';
import { onAnswer, onSessionLost } from '../api/client.ts';
import { onOtherWindows, tellOtherWindows } from './other-windows.ts';

/** How often it is looked whether the session is over, in milliseconds. */
const lookEveryMs = 5_000;

/**
 * Says when the session is over: the server said so, another window ended it, or nothing was asked for so long that the
 * server would say so. Asking would make it go on; and what is on the screen must not stay there for whoever comes by.
 */
export function useSessionEnd(session: AdminSessionView | undefined, onEnd: () => void): void {
  useEffect(() => {
    if (!session) return;
    let usedAtMs = serverNow();
    const use = (): void => {
      usedAtMs = serverNow();
      tellOtherWindows('used');
    };
    // Windows that are covered because their session ended go on with this one.
    tellOtherWindows('used');
    const endsAtMs = Date.parse(session.endsAt);
    const look = (): void => {
      if (serverNow() >= Math.min(endsAtMs, usedAtMs + session.idleSeconds * 1000)) onEnd();
    };
    const timer = setInterval(look, lookEveryMs);
    const endings = [
      onAnswer(use),
      onSessionLost(onEnd),
      onOtherWindows((word) => {
        if (word === 'ended') onEnd();
        else usedAtMs = serverNow();
      }),
    ];
    return () => {
      clearInterval(timer);
      for (const end of endings) end();
    };
  }, [session, onEnd]);
}
