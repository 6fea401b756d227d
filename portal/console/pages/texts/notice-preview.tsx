import type { NoticeTextPreview, NoticeTextView } from '#shared/api/notice-text-views.ts';
import { directionOf } from '#shared/languages.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { noticeTextTexts } from './texts.ts';
import type { Previewed } from './use-preview.ts';

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

/**
 * That it cannot be shown. It does not take the focus, as trouble does elsewhere: somebody is typing beside it.
 */
function NotShown({ trouble, tryAgain }: Pick<Previewed, 'trouble' | 'tryAgain'>) {
  const { t } = useConsole();
  if (!trouble || trouble.code === 'admin-session-required') return null;
  return (
    <Notice tone="warning" title={t.troubles[trouble.code].title}>
      <p>{t.troubles[trouble.code].text}</p>
      <button type="button" class="button" onClick={tryAgain}>
        {t.common.tryAgain}
      </button>
    </Notice>
  );
}

/** The notice as text. Never as HTML: what is typed here is shown, whatever it is (THREATS W7). */
export function NoticePreview({ view, preview, trouble, tryAgain }: Props & Previewed) {
  const words = useTexts(noticeTextTexts);
  const notice = preview?.notice;
  return (
    <section class="card notice-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview}</h2>
      <p class="hint">{words.previewHint}</p>
      <NotShown trouble={trouble} tryAgain={tryAgain} />
      {!preview && !trouble && (
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
