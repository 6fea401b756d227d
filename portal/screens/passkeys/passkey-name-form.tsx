import { usePortal } from '../../app/portal-context.ts';
import { NameForm } from '../../ui/name-form.tsx';
import type { NameFormProps } from '../../ui/name-form.tsx';

/** Asks what a passkey should be called. */
export function PasskeyNameForm(props: NameFormProps) {
  const { nameLabel: label, nameHint: hint, nameEmpty: empty } = usePortal().t.passkey;
  return <NameForm id="passkey-name" label={label} hint={hint} empty={empty} {...props} />;
}
