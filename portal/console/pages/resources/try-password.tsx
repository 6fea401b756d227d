import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkPassword, isAllowedSoFar } from '#shared/domain/check-password.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { usePasswordAids } from '../../../ui/use-password-aids.ts';
import { useTexts } from '../../app/console-context.ts';
import { ruleTexts } from '../../rule-texts.ts';
import { LineField } from '../../ui/fields.tsx';
import { rulesTexts } from './rules-texts.ts';

interface Props {
  readonly id: string;
  /** All that are in force, also those that nobody typed. */
  readonly rules: PasswordRules;
  /** What else people will meet. */
  readonly besides?: string;
}

/** It takes a person's name, and there is none here. */
const nameless = 'own-name';

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** What the rules make of a password, before they are saved: the same code that people will meet, and one that keeps them. */
export function TryPassword({ id, rules, besides }: Props) {
  const t = useTexts(rulesTexts);
  const names = useTexts(ruleTexts);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  // The button that opened it is gone: whoever pressed it goes on in the field.
  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-try`)?.focus();
  }, [isOpen, id]);
  const aids = usePasswordAids(isOpen ? rules : undefined);
  const requirements = { rules, names: {} };
  const suggestion = useMemo(
    () => (isOpen ? generatePassword(requirements, randomBytes, aids) : ''),
    [isOpen, rules, aids],
  );
  if (!isOpen) {
    return (
      <button
        type="button"
        class="quiet flush"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t.try}
      </button>
    );
  }
  const checks = checkPassword(typed, requirements, aids);
  const isPossible = isAllowedSoFar(checkPassword(suggestion, requirements, aids));
  return (
    <div class="rules">
      <LineField id={`${id}-try`} label={t.tryLabel} hint={t.tryHint} value={typed} onText={setTyped} />
      {checks.length === 0 && <p>{t.noRules}</p>}
      <ul>
        {checks.map(({ id: rule, passed, params }) => (
          <Rule
            key={rule}
            text={names[rule](params ?? {})}
            isMet={typed !== '' && passed && rule !== nameless}
            verdict={rule === nameless ? t.notHere : typed === '' ? undefined : passed ? t.met : t.unmet}
          />
        ))}
      </ul>
      <p role="status">
        {isPossible ? (
          <>
            {t.suggestion} <code>{suggestion}</code>
          </>
        ) : (
          <strong>{t.impossible}</strong>
        )}
      </p>
      {besides && <p class="small soft">{besides}</p>}
    </div>
  );
}

interface RuleProps {
  readonly text: string;
  readonly isMet: boolean;
  readonly verdict: string | undefined;
}

const Rule = ({ text, isMet, verdict }: RuleProps) => (
  <li class={isMet ? 'rule-met' : 'rule-open'}>
    <svg class="rule-mark" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      {isMet && <path d="M7.5 12.5l3 3 6-7" />}
    </svg>
    <span>
      {text} {verdict !== undefined && <span class="soft">({verdict})</span>}
    </span>
  </li>
);
