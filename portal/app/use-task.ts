import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';

/** One request of a screen: whether it runs, and what went wrong last. A second start while it runs does nothing. */
export interface Task {
  readonly isBusy: boolean;
  readonly trouble: Trouble | undefined;
  readonly setTrouble: (trouble: Trouble | undefined) => void;
  /** @returns the value, or undefined when it failed or the screen is gone */
  readonly run: <T>(work: () => Promise<Result<T, Trouble>>) => Promise<T | undefined>;
}

/** Runs requests one at a time and keeps their trouble. */
export function useTask(): Task {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const state = useRef({ isRunning: false, isGone: false });

  useEffect(() => {
    const here = state.current;
    here.isGone = false;
    return () => {
      here.isGone = true;
    };
  }, []);

  const run = useCallback(async <T>(work: () => Promise<Result<T, Trouble>>): Promise<T | undefined> => {
    if (state.current.isRunning) return undefined;
    state.current.isRunning = true;
    setBusy(true);
    const result = await work().finally(() => {
      state.current.isRunning = false;
    });
    if (state.current.isGone) return undefined;
    setBusy(false);
    setTrouble(result.ok ? undefined : result.error);
    return result.ok ? result.value : undefined;
  }, []);

  return { isBusy, trouble, setTrouble, run };
}
