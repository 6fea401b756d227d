import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '#shared/result.ts';
import type { CeremonyTrouble } from './ceremony.ts';

/** What a screen needs to talk to the device. */
export interface Ceremony {
  /** The device is asking the person. */
  readonly isWaiting: boolean;
  readonly trouble: { readonly code: CeremonyTrouble } | undefined;
  readonly clear: () => void;
  /** @returns undefined when it did not work out, which is then shown, or the person has left the screen */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<Result<T, CeremonyTrouble>>) => Promise<T | undefined>;
}

/** One question to the device at a time. It ends with the screen: no dialogue is left over on the next one. */
export function useCeremony(): Ceremony {
  const [isWaiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<{ code: CeremonyTrouble }>();
  const leaving = useRef(new AbortController());

  useEffect(() => {
    const here = leaving.current;
    return () => {
      here.abort();
    };
  }, []);

  return {
    isWaiting,
    trouble,
    clear: () => {
      setTrouble(undefined);
    },
    run: async (work) => {
      if (isWaiting) return undefined;
      setWaiting(true);
      const { signal } = leaving.current;
      const result = await work(signal);
      if (signal.aborted) return undefined;
      setWaiting(false);
      // A new object each time: the same trouble once more takes the focus once more.
      setTrouble(result.ok ? undefined : { code: result.error });
      return result.ok ? result.value : undefined;
    },
  };
}
