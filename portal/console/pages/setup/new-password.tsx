import type { PasswordDemands } from '#shared/api/views.ts';
import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { useTexts } from '../../app/console-context.ts';
import { texts } from './texts.ts';

interface Props {
  readonly demands: PasswordDemands;
  readonly value: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}

/** Whether a password keeps the rules: the server checks the same ones. */
export const keepsRules = (password: string, demands: PasswordDemands): boolean =>
  isAllowed(checkPassword(password, demands));

/** A new password of the console, and its rules as they are kept. */
export function NewPassword({ demands, value, error, onText }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <PasswordField
        id="new-password"
        label={t.password}
        hint={t.passwordHint}
        autoComplete="new-password"
        describedBy="rules"
        value={value}
        error={error}
        onText={onText}
      />
      <div class="rules">
        <p>{t.rules}</p>
        <ul id="rules" aria-label={t.rules}>
          {checkPassword(value, demands).map(({ id, passed, params }) => {
            const isMet = value !== '' && passed;
            return (
              <li key={id} class={isMet ? 'rule-met' : 'rule-open'}>
                <svg class="rule-mark" viewBox="0 0 24 24" aria-hidden="true">
                  <circle cx="12" cy="12" r="10" />
                  {isMet && <path d="M7.5 12.5l3 3 6-7" />}
                </svg>
                <span>
                  {t.rule[id](params ?? {})} <span class="visually-hidden">({isMet ? t.met : t.unmet})</span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
