import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../api/client.ts';
import type { ConsoleTrouble } from '../api/client.ts';
import type { ConsoleActionId, ConsoleInput, ConsoleOutput } from '../api/contract.ts';
import { useConsole } from './console-context.ts';

/** Something that a page shows: on its way, there, or not to be had. */
export interface Read<T> {
  /** What came last; kept while it is asked for again. */
  readonly value: T | undefined;
  readonly etag: string | undefined;
  readonly trouble: ConsoleTrouble | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** What is known anew without asking, such as from the answer of a change. */
  readonly set: (value: T, etag?: string) => void;
}

/**
 * Reads one thing and reads it again when what is asked for changes, or somebody signed in after it failed.
 * @param input undefined while it is not known yet what to ask for
 */
export function useRead<Id extends ConsoleActionId>(
  id: Id,
  input: ConsoleInput<Id> | undefined,
): Read<ConsoleOutput<Id>> {
  type Value = ConsoleOutput<Id>;
  const { session } = useConsole();
  const [state, setState] = useState<{
    readonly asked: string;
    readonly value?: Value;
    readonly etag?: string;
    readonly trouble?: ConsoleTrouble | undefined;
  }>();
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(input);
  const hasFailed = useRef(false);

  useEffect(() => {
    if (input === undefined) return;
    const leaving = new AbortController();
    void call(id, input, { signal: leaving.signal }).then((answer) => {
      if (leaving.signal.aborted) return;
      hasFailed.current = !answer.ok;
      setState(
        answer.ok
          ? { asked, value: answer.value, ...(answer.etag !== undefined && { etag: answer.etag }) }
          : (former) => ({ ...(former?.asked === asked && former), asked, trouble: answer.error }),
      );
    });
    return () => {
      leaving.abort();
    };
  }, [id, asked, turn]);

  useEffect(() => {
    // After signing in again only what failed is asked for again: what is being typed stays as it is.
    if (hasFailed.current) setTurn((former) => former + 1);
  }, [session]);

  const reload = useCallback(() => {
    // What is shown stays until the new comes; what went wrong does not.
    setState((former) => former && { ...former, trouble: undefined });
    setTurn((former) => former + 1);
  }, []);
  const set = useCallback((value: Value, etag?: string) => {
    setState((former) => ({ asked: former?.asked ?? '', value, ...(etag !== undefined && { etag }) }));
  }, []);

  const current = state?.asked === asked ? state : undefined;
  return {
    value: current?.value,
    etag: current?.etag,
    trouble: current?.trouble,
    isLoading: !current || (current.value === undefined && current.trouble === undefined),
    reload,
    set,
  };
}
