import type { NoticeTextPreview, NoticeTextView } from '#shared/api/notice-text-views.ts';
import { directionOf } from '#shared/languages.ts';
import { useTexts } from '../../app/console-context.ts';
import { noticeTextTexts } from './texts.ts';

interface Props {
  readonly view: NoticeTextView;
  readonly preview: NoticeTextPreview | undefined;
}

/** What is wrong with the words, in a line; undefined where nothing is. */
export function useProblemLine({ view, preview }: Props): string | undefined {
  const words = useTexts(noticeTextTexts);
  const problem = preview?.problem;
  if (!problem) return undefined;
  const longest = (problem.part === 'subject' ? view.limits.subject : undefined) ?? view.limits.body;
  const placeholder = 'placeholder' in problem ? problem.placeholder : '';
  return `${words.parts[problem.part]}: ${words.problems[problem.code]({ placeholder, longest })}`;
}

/** The notice as text. Never as HTML: what is typed here is shown, whatever it is (THREATS W7). */
export function NoticePreview({ view, preview }: Props) {
  const words = useTexts(noticeTextTexts);
  const notice = preview?.notice;
  return (
    <section class="card notice-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <p class="hint">{words.previewHint}</p>
      {!preview && (
        <p role="status" class="soft">
          {words.waiting}
        </p>
      )}
      {notice && (
        <div lang={view.language} dir={directionOf(view.language)}>
          {notice.subject !== undefined && <p class="notice-subject">{notice.subject}</p>}
          <p class="notice-text">{notice.text}</p>
        </div>
      )}
    </section>
  );
}
