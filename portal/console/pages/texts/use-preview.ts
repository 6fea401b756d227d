import { useEffect, useState } from 'preact/hooks';
import type { NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import type { Language } from '#shared/languages.ts';
import { call } from '../../api/client.ts';

/** Nobody wants to be told about a word that they are in the middle of. */
const pauseMs = 400;

/** A notice, and the words that it would have. */
export interface Draft {
  readonly alias: string;
  readonly language: Language;
  readonly kind: TemplateKind;
  readonly subject: string | undefined;
  readonly body: string;
}

/** The request of a draft. */
export const requestOf = ({ alias, language, kind, subject, body }: Draft) => ({
  params: { alias, language, kind },
  body: { ...(subject !== undefined && { subject }), body },
});

/** What the words would look like, a moment after the last key; the former until then. */
export function usePreview(draft: Draft): NoticeTextPreview | undefined {
  const [preview, setPreview] = useState<NoticeTextPreview>();
  const asked = JSON.stringify(draft);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(
      () => {
        void call('notice-text.preview', requestOf(draft), { signal: leaving.signal }).then((answer) => {
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
