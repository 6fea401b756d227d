import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { CeremonyNotice } from '../../passkeys/ceremony-notice.tsx';
import { createPasskey } from '../../passkeys/ceremony.ts';
import { useCeremony } from '../../passkeys/use-ceremony.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { PasskeyNameForm } from './passkey-name-form.tsx';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Adds a passkey: name it, then the device makes it. Inside a fresh proof (THREATS E14). */
export function AddPasskey({ onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const [added, setAdded] = useState<string>();
  const task = useGuardedTask(onSessionEnded, onStale);
  const ceremony = useCeremony();

  const add = async (name: string): Promise<void> => {
    ceremony.clear();
    const options = await task.run(() => call('passkey.begin-registration', { body: {} }));
    const attestation = options && (await ceremony.run((signal) => createPasskey(options, signal)));
    if (!attestation) return;
    const passkey = await task.run(() => call('passkey.register', { body: { name, attestation } }));
    setAdded(passkey?.name);
  };

  if (added !== undefined) {
    return (
      <Page key="added" title={t.passkey.addedTitle}>
        <p>{t.passkey.addedText(added)}</p>
        <Link to="account/passkeys" class="button">
          {t.passkey.list}
        </Link>
      </Page>
    );
  }
  const isRefused = task.trouble?.code === 'proof-refused';
  return (
    <Page key="name" title={t.passkey.addTitle} overline={t.passkey.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} as={isRefused ? t.passkey.notAdded : undefined} />}
      <CeremonyNotice ceremony={ceremony} />
      <p>{t.passkey.addText}</p>
      <PasskeyNameForm
        name={t.passkey.nameDefault}
        button={t.passkey.create}
        isBusy={task.isBusy || ceremony.isWaiting}
        onName={(name) => void add(name)}
      >
        <Link to="account/passkeys" class="button">
          {t.common.cancel}
        </Link>
      </PasskeyNameForm>
      <p class="reserve soft" role="status">
        {ceremony.isWaiting ? t.passkey.waiting : ''}
      </p>
    </Page>
  );
}
