import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useConsole } from '../app/console-context.ts';

interface Props {
  readonly title: string;
  /** What nobody can show again. */
  readonly text: string;
  /** Until when it works, and for whom it is. */
  readonly hint?: string;
  readonly focusFor?: unknown;
}

/** A secret that is shown this once: it lives in the page alone, never in the address or the browser's store. */
export function CopyOnce({ title, text, hint }: Props) {
  const { t } = useConsole();
  return (
    <Notice tone="warning" title={title} focusFor={text}>
      <p>{t.common.onlyOnce}</p>
      <code class="secret-text">{text}</code>
      {hint && <p>{hint}</p>}
      <CopyButton text={text} />
    </Notice>
  );
}
