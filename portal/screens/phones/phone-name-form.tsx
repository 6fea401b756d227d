import { usePortal } from '../../app/portal-context.ts';
import { NameForm } from '../../ui/name-form.tsx';
import type { NameFormProps } from '../../ui/name-form.tsx';
import { usePhoneTexts } from './phone-texts.ts';

/** Asks what a device should be called. */
export function PhoneNameForm(props: NameFormProps) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  return <NameForm id="phone-name" label={words.name} empty={t.passkey.nameEmpty} {...props} />;
}
