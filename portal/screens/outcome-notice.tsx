import type { OperationView } from '#shared/api/views.ts';
import { refusalRuleIds } from '#shared/domain/rule-ids.ts';
import { onThisClock } from '../api/server-clock.ts';
import { usePortal } from '../app/portal-context.ts';
import { timeOfDay } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { SupportText } from '../ui/support-text.tsx';
import { nextStepOf } from './next-step.ts';

interface Props {
  readonly end: OperationView;
  /** The form for a new password stands below: then a button leads to the field, or sends it once more. */
  readonly isOnForm?: boolean;
  /** What else the answer names, as the form calls it. */
  readonly about?: readonly string[];
}

/** Why the directory or the bridge refused, in the person's words, and what to do next. */
export function OutcomeNotice({ end, isOnForm, about = [] }: Props) {
  const { t, language } = usePortal();
  const outcome = end.outcome ?? 'unknown';
  const { title, text } = t.outcomes[outcome] ?? t.outcomes.unknown;
  const broken = refusalRuleIds.filter((id) => end.rules?.includes(id) && id !== 'min-length' && id !== 'max-length');
  const named = [...about, ...broken.map((id) => t.rules[id]({ needed: 3 }))];
  return (
    <Notice tone="error" title={title} focusFor={end}>
      <p>{text}</p>
      {named.length > 0 && (
        <ul>
          {named.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {end.retryAt && <p>{t.common.tryAt(timeOfDay(onThisClock(new Date(end.retryAt)), language))}</p>}
      {nextStepOf(outcome) === 'later' && <SupportText />}
      {isOnForm && <NextStepButton outcome={outcome} />}
    </Notice>
  );
}

function NextStepButton({ outcome }: { outcome: NonNullable<OperationView['outcome']> }) {
  const { t } = usePortal();
  const step = nextStepOf(outcome);
  const field = step === 'other-password' ? 'new-password' : 'current-password';
  if (step !== 'other-password' && step !== 'old-password' && step !== 'again') return null;
  const go = (): void => {
    if (step === 'again') document.querySelector<HTMLFormElement>('main form')?.requestSubmit();
    else document.querySelector<HTMLInputElement>(`#${field}`)?.focus();
  };
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={go}>
        {step === 'other-password' ? t.password.other : t.common.tryAgain}
      </button>
    </div>
  );
}
