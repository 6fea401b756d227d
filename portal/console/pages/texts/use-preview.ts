import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import type { ConsoleTrouble } from '../../api/client.ts';
import { useConsole } from '../../app/console-context.ts';
import { previewWords } from './words-of.ts';
import type { Draft } from './words-of.ts';

/** Nobody wants to be told about a word that they are in the middle of. */
const pauseMs = 400;

/** What words would look like, as far as it is known. */
export interface Previewed {
  readonly preview: NoticeTextPreview | undefined;
  /** Why it is not known for the words as they are now. */
  readonly trouble: ConsoleTrouble | undefined;
  readonly tryAgain: () => void;
}

/** What the words would look like, a moment after the last key; the former until then. */
export function usePreview(draft: Draft): Previewed {
  const { session } = useConsole();
  const [preview, setPreview] = useState<NoticeTextPreview>();
  const [trouble, setTrouble] = useState<ConsoleTrouble>();
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(draft);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(
      () => {
        void previewWords(draft, { signal: leaving.signal }).then((answer) => {
          if (leaving.signal.aborted) return;
          setTrouble(answer.ok ? undefined : answer.error);
          if (answer.ok) setPreview(answer.value);
        });
      },
      preview ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
    // Somebody signed in again: it is asked for once more.
  }, [asked, turn, session]);
  const tryAgain = useCallback(() => {
    setTrouble(undefined);
    setTurn((former) => former + 1);
  }, []);
  return { preview, trouble, tryAgain };
}
