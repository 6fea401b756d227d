import { usePageTexts } from '../../texts/page-texts.ts';
import { NameForm } from '../../ui/name-form.tsx';
import type { NameFormProps } from '../../ui/name-form.tsx';

/** Asks what a passkey should be called. */
export function PasskeyNameForm(props: NameFormProps) {
  const { nameLabel: label, nameHint: hint, nameEmpty: empty } = usePageTexts().passkeys;
  return <NameForm id="passkey-name" label={label} hint={hint} empty={empty} {...props} />;
}
