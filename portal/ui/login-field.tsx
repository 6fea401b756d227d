import { usePortal } from '../app/portal-context.ts';
import type { FieldErrors } from './error-summary.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly value: string;
  readonly errors: FieldErrors;
  readonly onText: (text: string) => void;
}

/** The name that somebody types who says who they are. */
export function LoginField({ value, errors, onText }: Props) {
  const { t } = usePortal();
  return (
    <TextField
      id="login"
      type="text"
      name="username"
      label={t.name.label}
      hint={t.name.hint}
      error={errors.of('login')}
      value={value}
      onText={onText}
      autoComplete="username"
      autoCapitalize="none"
      autocorrect="off"
      spellcheck={false}
      enterkeyhint="next"
    />
  );
}
