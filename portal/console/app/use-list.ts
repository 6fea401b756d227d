import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ConsoleTrouble } from '../api/client.ts';
import { useConsole } from './console-context.ts';

/** One page of a list, as the API answers it. */
export interface Slice<Row> {
  readonly rows: readonly Row[];
  /** For the next page; absent on the last. */
  readonly cursor?: string | undefined;
}

/** A list that grows by pages. */
export interface List<Row> {
  readonly rows: readonly Row[];
  readonly trouble: ConsoleTrouble | undefined;
  /** Nothing came yet. */
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  /** Fetches the next page; absent where there is none. */
  readonly more: (() => void) | undefined;
  readonly reload: () => void;
}

interface Known<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly cursor?: string | undefined;
  readonly trouble?: ConsoleTrouble | undefined;
  readonly hasCome: boolean;
}

/**
 * Reads a list page by page, from the beginning again when what is asked for changes.
 * @param key names what is asked for: the same key, the same list
 * @param fetchPage asks for one page; `cursor` is undefined for the first
 */
export function useList<Row>(
  key: string,
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Answer<Slice<Row>>>,
): List<Row> {
  const { session } = useConsole();
  const [known, setKnown] = useState<Known<Row>>();
  const [turn, setTurn] = useState(0);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const hasFailed = useRef(false);
  const leaving = useRef<AbortController>(undefined);

  const load = (before: Known<Row> | undefined): void => {
    leaving.current?.abort();
    const { signal } = (leaving.current = new AbortController());
    void fetchPage(before?.cursor, signal).then((answer) => {
      if (signal.aborted) return;
      hasFailed.current = !answer.ok;
      setLoadingMore(false);
      const rows = before?.rows ?? [];
      setKnown(
        answer.ok
          ? { key, rows: [...rows, ...answer.value.rows], cursor: answer.value.cursor, hasCome: true }
          : { key, rows, cursor: before?.cursor, trouble: answer.error, hasCome: before !== undefined },
      );
    });
  };

  useEffect(() => {
    load(undefined);
    return () => leaving.current?.abort();
  }, [key, turn]);

  useEffect(() => {
    // Somebody signed in again: what failed meanwhile is asked for once more.
    if (hasFailed.current) setTurn((former) => former + 1);
  }, [session]);

  const reload = useCallback(() => {
    // What is shown stays until the new comes; what went wrong does not.
    setKnown((former) => (former?.trouble ? undefined : former));
    setTurn((former) => former + 1);
  }, []);
  const current = known?.key === key ? known : undefined;
  return {
    rows: current?.rows ?? [],
    trouble: current?.trouble,
    isLoading: !current,
    isLoadingMore,
    more:
      current?.cursor === undefined
        ? undefined
        : () => {
            setLoadingMore(true);
            setKnown({ ...current, trouble: undefined });
            load(current);
          },
    reload,
  };
}
