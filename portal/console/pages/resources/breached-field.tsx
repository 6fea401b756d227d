import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { useTexts } from '../../app/console-context.ts';
import { TickField } from '../../ui/fields.tsx';
import { breachedTexts } from './breached-texts.ts';

/** Only for passwords of the directory: only bridges can tell. */
export function BreachedField({
  rules,
  set,
}: {
  readonly rules: PasswordRules;
  readonly set: (members: { readonly forbidBreached: true | undefined }) => void;
}) {
  const words = useTexts(breachedTexts);
  return (
    <TickField
      id="rules-breached"
      label={words.label}
      hint={words.hint}
      isTicked={rules.forbidBreached ?? false}
      onTicked={(isOn) => {
        set({ forbidBreached: isOn ? true : undefined });
      }}
    />
  );
}
