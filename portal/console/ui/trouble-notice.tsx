import type { ComponentChildren } from 'preact';
import { onThisClock } from '../../api/server-clock.ts';
import { timeOfDay } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ConsoleTrouble } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';
import type { Explained } from '../texts.ts';
import { RefusedFields } from './refused-fields.tsx';

interface Props {
  readonly trouble: ConsoleTrouble | undefined;
  /** A text that fits this page better than the general one. */
  readonly as?: Explained | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** What went wrong and what to do about it. Nothing where nothing went wrong, or where the sign-in says it already. */
export function TroubleNotice({ trouble, as, onRetry, children }: Props) {
  const { t, language } = useConsole();
  if (!trouble || trouble.code === 'admin-session-required') return null;
  const { title, text } = as ?? t.troubles[trouble.code] ?? t.troubles.internal;
  return (
    <Notice tone="error" title={title} focusFor={trouble}>
      <p>{text}</p>
      {trouble.fields && <RefusedFields fields={trouble.fields} />}
      {trouble.retryAt && <p>{t.common.tryAt(timeOfDay(onThisClock(trouble.retryAt), language))}</p>}
      {trouble.code === 'internal' && trouble.requestId && <p class="small">{t.common.requestId(trouble.requestId)}</p>}
      {children}
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t.common.tryAgain}
        </button>
      )}
    </Notice>
  );
}
