import type { ComponentChildren } from 'preact';
import { onThisClock } from '../api/server-clock.ts';
import type { Trouble } from '../api/trouble.ts';
import { usePortal } from '../app/portal-context.ts';
import type { Explained } from '../texts/texts.ts';
import { timeOfDay } from './format.ts';
import { Notice } from './notice.tsx';

interface Props {
  readonly trouble: Trouble;
  /** A text that fits this screen better than the general one. */
  readonly as?: Explained | undefined;
  readonly children?: ComponentChildren;
}

/** What went wrong and what to do about it. */
export function TroubleNotice({ trouble, as, children }: Props) {
  const { t, language } = usePortal();
  const { title, text } = as ?? t.troubles[trouble.code] ?? t.troubles.internal;
  return (
    <Notice tone="error" title={title} focusFor={trouble}>
      <p>{text}</p>
      {trouble.retryAt && <p>{t.common.tryAt(timeOfDay(onThisClock(trouble.retryAt), language))}</p>}
      {trouble.code === 'internal' && trouble.requestId && <p class="small">{t.common.requestId(trouble.requestId)}</p>}
      {children}
    </Notice>
  );
}
