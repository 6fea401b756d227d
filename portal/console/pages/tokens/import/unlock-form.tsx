import { useState } from 'preact/hooks';
import { parsePreSharedKey } from '#shared/domain/token-import/open-pskc.ts';
import type { Opener } from '#shared/domain/token-import/open-pskc.ts';
import type { Protection } from '#shared/domain/token-import/pskc-file.ts';
import { Form } from '../../../../ui/form.tsx';
import { PasswordField } from '../../../../ui/password-field.tsx';
import { SubmitButton } from '../../../../ui/submit-button.tsx';
import { useTexts } from '../../../app/console-context.ts';
import { importPageTexts } from './texts.ts';

interface Props {
  readonly protection: Extract<Protection, { kind: 'pre-shared-key' | 'passphrase' }>;
  readonly onOpen: (opener: Opener) => Promise<void>;
}

/** Asks for the key or the passphrase. It stays in this browser. */
export function UnlockForm({ protection: { kind, name = '' }, onOpen }: Props) {
  const t = useTexts(importPageTexts);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isKey = kind === 'pre-shared-key';

  const open = async (): Promise<void> => {
    const key = isKey ? parsePreSharedKey(typed) : undefined;
    const wrong = isKey ? !key && t.keyWrong : typed === '' && t.passphraseMissing;
    setError(wrong || undefined);
    if (wrong) return;
    setBusy(true);
    await onOpen(key ? { key } : { passphrase: typed });
    setBusy(false);
  };
  return (
    <Form onSubmit={() => void (isBusy || open())}>
      <PasswordField
        id="opener"
        label={isKey ? t.key(name) : t.passphrase(name)}
        hint={isKey ? t.keyHint : t.passphraseHint}
        value={typed}
        onText={setTyped}
        error={error}
        autoComplete="new-password"
      />
      <SubmitButton isBusy={isBusy}>{t.open}</SubmitButton>
    </Form>
  );
}
