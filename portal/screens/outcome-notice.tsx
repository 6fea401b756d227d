import type { OperationView } from '#shared/api/views.ts';
import { refusalRuleIds } from '#shared/domain/check-password.ts';
import { onThisClock } from '../api/server-clock.ts';
import { usePortal } from '../app/portal-context.ts';
import { timeOfDay } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';

/** Why the directory or the bridge refused, in the person's words. */
export function OutcomeNotice({ end }: { end: OperationView }) {
  const { t, language } = usePortal();
  const { title, text } = t.outcomes[end.outcome ?? 'unknown'] ?? t.outcomes.unknown;
  const named = refusalRuleIds.filter((id) => end.rules?.includes(id) && id !== 'min-length' && id !== 'max-length');
  return (
    <Notice tone="error" title={title} focusFor={end}>
      <p>{text}</p>
      {named.length > 0 && (
        <ul>
          {named.map((id) => (
            <li key={id}>{t.rules[id]({ needed: 3 })}</li>
          ))}
        </ul>
      )}
      {end.retryAt && <p>{t.common.tryAt(timeOfDay(onThisClock(new Date(end.retryAt)), language))}</p>}
    </Notice>
  );
}
