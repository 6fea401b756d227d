import { useEffect, useState } from 'preact/hooks';
import type { PasswordDemands } from '#shared/api/views.ts';
import { checkPassword, isAllowedSoFar } from '#shared/domain/check-password.ts';
import { usePortal } from '../../app/portal-context.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { usePasswordAids } from '../../ui/use-password-aids.ts';
import { RuleList } from './rule-list.tsx';
import { Suggestion } from './suggestion.tsx';

interface Props {
  readonly login: string;
  readonly demands: PasswordDemands;
  /** Ask for the current one as well. */
  readonly isCurrentAsked: boolean;
  readonly isBusy: boolean;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onSend: () => void;
  /** What the button says; that the work password is changed, where nothing is said. */
  readonly submit?: string;
}

/** What is in the fields. It lives in the screen above, so that a refusal loses nothing. Memory only. */
export interface Typed {
  readonly current: string;
  readonly next: string;
}

/** The new password, its rules and a suggestion. One field with "show" instead of typing it twice. */
export function NewPasswordForm({
  login,
  demands,
  isCurrentAsked,
  isBusy,
  typed,
  onTyped,
  onSend,
  submit: label,
}: Props) {
  const { t } = usePortal();
  const [isShown, setShown] = useState(false);
  const [wasUsed, setUsed] = useState(false);
  const errors = useFieldErrors();
  useEffect(fetchSealing, []);
  const aids = usePasswordAids(demands.rules);
  const checks = checkPassword(typed.next, demands, aids);

  const submit = (): void => {
    const broken = isAllowedSoFar(checks) ? undefined : t.password.brokenRules;
    const nextError = typed.next === '' ? t.password.empty : broken;
    const isFine = errors.check([
      isCurrentAsked && typed.current === '' && { field: 'current-password', text: t.password.currentEmpty },
      nextError && { field: 'new-password', text: nextError },
    ]);
    if (isFine) onSend();
  };

  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {/* Password managers find the account here. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      {isCurrentAsked && (
        <PasswordField
          id="current-password"
          label={t.password.current}
          autoComplete="current-password"
          value={typed.current}
          error={errors.of('current-password')}
          onText={(current) => {
            onTyped({ ...typed, current });
          }}
        />
      )}
      <PasswordField
        id="new-password"
        label={t.password.label}
        hint={t.password.phrase}
        autoComplete="new-password"
        describedBy="rules"
        value={typed.next}
        error={errors.of('new-password')}
        isShown={isShown}
        onShown={setShown}
        onText={(next) => {
          setUsed(false);
          onTyped({ ...typed, next });
        }}
      />
      <RuleList checks={checks} demands={demands} hasTyped={typed.next !== ''} />
      <Suggestion
        demands={demands}
        aids={aids}
        wasUsed={wasUsed}
        onUse={(next) => {
          onTyped({ ...typed, next });
          setShown(true);
          setUsed(true);
          errors.check([]);
          document.getElementById('new-password')?.focus();
        }}
      />
      <SubmitButton isBusy={isBusy}>{label ?? t.password.submit}</SubmitButton>
    </Form>
  );
}
