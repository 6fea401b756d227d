import { useEffect, useState } from 'preact/hooks';
import type { NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import { previewWords } from './words-of.ts';
import type { Draft } from './words-of.ts';

/** Nobody wants to be told about a word that they are in the middle of. */
const pauseMs = 400;

/** What the words would look like, a moment after the last key; the former until then. */
export function usePreview(draft: Draft): NoticeTextPreview | undefined {
  const [preview, setPreview] = useState<NoticeTextPreview>();
  const asked = JSON.stringify(draft);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(
      () => {
        void previewWords(draft, { signal: leaving.signal }).then((answer) => {
          if (answer.ok && !leaving.signal.aborted) setPreview(answer.value);
        });
      },
      preview ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  return preview;
}
