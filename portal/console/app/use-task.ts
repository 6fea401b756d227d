import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ConsoleTrouble } from '../api/client.ts';

/** One request of a page: whether it runs, and what went wrong last. A second start while it runs does nothing. */
export interface Task {
  readonly isBusy: boolean;
  readonly trouble: ConsoleTrouble | undefined;
  readonly setTrouble: (trouble: ConsoleTrouble | undefined) => void;
  /** @returns the answer when it went well; undefined when it failed or the page is gone */
  readonly run: <T>(work: () => Promise<Answer<T>>) => Promise<{ value: T; etag?: string } | undefined>;
}

/** Runs requests one at a time and keeps their trouble. */
export function useTask(): Task {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ConsoleTrouble>();
  const state = useRef({ isRunning: false, isGone: false });

  useEffect(() => {
    const here = state.current;
    here.isGone = false;
    return () => {
      here.isGone = true;
    };
  }, []);

  const run = useCallback(async <T>(work: () => Promise<Answer<T>>) => {
    if (state.current.isRunning) return undefined;
    state.current.isRunning = true;
    setBusy(true);
    const answer = await work().finally(() => {
      state.current.isRunning = false;
    });
    if (state.current.isGone) return undefined;
    setBusy(false);
    setTrouble(answer.ok ? undefined : answer.error);
    return answer.ok ? answer : undefined;
  }, []);

  return { isBusy, trouble, setTrouble, run };
}
