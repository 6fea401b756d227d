import { useEffect } from 'preact/hooks';

/** Calm enough for servers and batteries, soon enough that nobody wonders. Two minutes of it are 60 requests at most. */
const pauseMilliseconds = 2000;

/** Looks again and again, one look after the other, for as long as it is needed and the screen is there. */
export function usePoll(isNeeded: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!isNeeded) return;
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const next = (): void => {
      timer = setTimeout(() => {
        void look().finally(() => {
          if (!isGone) next();
        });
      }, pauseMilliseconds);
    };
    next();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isNeeded]);
}
