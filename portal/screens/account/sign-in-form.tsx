import type { SignInMethod } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import type { FieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { asksPassword } from './sign-in-ways.tsx';

interface Props {
  readonly way: SignInMethod;
  readonly typed: { readonly login: string; readonly password: string };
  readonly onTyped: (typed: { login: string; password: string }) => void;
  readonly errors: FieldErrors;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
}

/** The name, and the password where this way has one: nobody needs two screens for that. */
export function SignInForm({ way, typed, onTyped, errors, isBusy, onSubmit }: Props) {
  const { t } = usePortal();
  const label = way === 'portal-password' ? t.portalPassword.label : t.signIn.password;
  return (
    <Form onSubmit={onSubmit}>
      <TextField
        id="login"
        type="text"
        name="username"
        label={t.name.label}
        error={errors.of('login')}
        value={typed.login}
        onText={(login) => {
          onTyped({ ...typed, login });
          if (way === 'directory-password') fetchSealing();
        }}
        autoComplete="username"
        autoCapitalize="none"
        autocorrect="off"
        spellcheck={false}
      />
      {asksPassword(way) && (
        <PasswordField
          key={way}
          id="password"
          label={label}
          autoComplete="current-password"
          error={errors.of('password')}
          value={typed.password}
          onText={(password) => {
            onTyped({ ...typed, password });
          }}
        />
      )}
      <SubmitButton isBusy={isBusy}>{asksPassword(way) ? t.signIn.submit : t.common.continue}</SubmitButton>
    </Form>
  );
}
