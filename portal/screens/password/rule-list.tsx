import { useEffect, useState } from 'preact/hooks';
import type { RuleCheck } from '#shared/domain/check-password.ts';
import type { PasswordDemands } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { LaterRule } from './later-rule.tsx';
import { usePolicyTexts } from '../../texts/policy-texts.ts';
import { ageLines } from './policy-age.ts';

interface Props {
  readonly checks: readonly RuleCheck[];
  readonly demands: PasswordDemands;
  readonly hasTyped: boolean;
}

const announceMilliseconds = 900;

/** The rules as a list that follows the typing. A screen reader hears one short sentence when the typing rests. */
export function RuleList({ checks: allChecks, demands, hasTyped }: Props) {
  const { t, language } = usePortal();
  const words = usePolicyTexts();
  const { policy, certainty } = demands;
  const checks = withoutTwins(allChecks);
  const known = checks.filter((check) => !check.isUnknown);
  const met = known.filter((check) => hasTyped && check.passed).length;
  const progress = useResting(hasTyped ? words.progress(met, known.length) : '');
  const history = policy?.historyLength ?? 0;
  const note = certainty && (certainty === 'askable' ? words.asking : words.atLeast);
  const ages = ageLines(demands, words, language);
  if (checks.length === 0 && history === 0 && !demands.isBreachedForbidden && !note && ages.length === 0) return null;
  return (
    <div class="rules">
      <h2 id="rules-title">{t.password.rules}</h2>
      <ul id="rules" aria-labelledby="rules-title">
        {checks.map((check) => {
          const text = t.rules[check.id](check.params ?? {});
          if (check.isUnknown) return <LaterRule key={check.id} text={text} />;
          return <Rule key={check.id} isMet={hasTyped && check.passed} text={text} />;
        })}
        {demands.isBreachedForbidden && <LaterRule text={words.notStolen} />}
        {history > 0 && <LaterRule text={words.history(history)} isChecked={!demands.isHistoryUnchecked} />}
      </ul>
      {ages.length > 0 && <p class="small soft">{ages.join(' ')}</p>}
      <p class={note ? 'small soft' : 'visually-hidden'} role="status">
        {note ?? ''}
      </p>
      <p class="visually-hidden" role="status">
        {progress}
      </p>
    </div>
  );
}

function Rule({ isMet, text }: { isMet: boolean; text: string }) {
  const { t } = usePortal();
  return (
    <li class={isMet ? 'rule-met' : 'rule-open'}>
      <svg class="rule-mark" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        {isMet && <path d="M7.5 12.5l3 3 6-7" />}
      </svg>
      <span>
        {text} <span class="visually-hidden">({isMet ? t.password.met : t.password.unmet})</span>
      </span>
    </li>
  );
}

/**
 * Our rule of character classes and the directory's complexity say nearly the same: one line for both, kept when both
 * are kept.
 */
function withoutTwins(checks: readonly RuleCheck[]): readonly RuleCheck[] {
  const classes = checks.find((check) => check.id === 'classes' && Number(check.params?.['needed']) >= 3);
  const complexity = checks.find((check) => check.id === 'complexity');
  if (!classes || !complexity) return checks;
  const both = { ...classes, passed: classes.passed && complexity.passed };
  return checks.filter((check) => check !== complexity).map((check) => (check === classes ? both : check));
}

/** The text once it has rested: nobody wants to hear every keystroke judged. */
function useResting(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setRested, announceMilliseconds, text);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
}
