import { usePageTexts } from '../../texts/page-texts.ts';
import { NameForm } from '../../ui/name-form.tsx';
import type { NameFormProps } from '../../ui/name-form.tsx';
import { usePhoneTexts } from './phone-texts.ts';

/** Asks what a device should be called. */
export function PhoneNameForm(props: NameFormProps) {
  const words = usePhoneTexts();
  const { nameEmpty } = usePageTexts().passkeys;
  return <NameForm id="phone-name" label={words.name} empty={nameEmpty} {...props} />;
}
