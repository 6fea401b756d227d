import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { CeremonyNotice } from '../../passkeys/ceremony-notice.tsx';
import { createPasskey } from '../../passkeys/ceremony.ts';
import { useCeremony } from '../../passkeys/use-ceremony.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
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
  const words = usePageTexts().passkeys;
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
      <Page key="added" title={words.addedTitle}>
        <p>{words.addedText(added)}</p>
        <Link to="account/passkeys" class="button">
          {words.list}
        </Link>
      </Page>
    );
  }
  const isRefused = task.trouble?.code === 'proof-refused';
  return (
    <Page key="name" title={words.addTitle} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} as={isRefused ? words.notAdded : undefined} />}
      <CeremonyNotice ceremony={ceremony} />
      <p>{words.addText}</p>
      <PasskeyNameForm
        name={words.nameDefault}
        button={words.create}
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
