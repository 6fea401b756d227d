import type { SessionView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { CeremonyNotice } from '../../passkeys/ceremony-notice.tsx';
import { getPasskey } from '../../passkeys/ceremony.ts';
import { useCeremony } from '../../passkeys/use-ceremony.ts';
import type { Explained, Texts } from '../../texts/texts.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';

interface Props {
  /** The one way in here, so that this is the main button. */
  readonly isOnly: boolean;
  /** A browser has one flow: the one that was there is over. */
  readonly onStart: () => void;
  readonly onSignedIn: (session: SessionView) => void;
}

/** Signs in without name and password: the passkey says who it is. */
export function SignInWithPasskey({ isOnly, onStart, onSignedIn }: Props) {
  const { t, portal, language } = usePortal();
  const task = useTask();
  const ceremony = useCeremony();
  const isBusy = task.isBusy || ceremony.isWaiting;

  const signIn = async (): Promise<void> => {
    ceremony.clear();
    const body = { portal: portal.alias, language };
    const flow = await task.run(() => call('sign-in.start-passkey', { body }));
    const options = flow?.begun.passkey?.passkey;
    if (!options) return;
    onStart();
    const assertion = await ceremony.run((signal) => getPasskey(options, signal));
    const session = assertion && (await task.run(() => call('sign-in.finish-passkey', { body: { assertion } })));
    if (session) onSignedIn(session);
  };

  return (
    <>
      {task.trouble && <TroubleNotice trouble={task.trouble} as={textFor(task.trouble, t)} />}
      <CeremonyNotice ceremony={ceremony} />
      <p>
        <button
          type="button"
          class={isOnly ? 'button primary' : 'button'}
          aria-disabled={isBusy}
          onClick={() => void (isBusy || signIn())}
        >
          {t.passkey.signIn}
        </button>
      </p>
      {ceremony.isWaiting && (
        <p class="soft" role="status">
          {t.passkey.waiting}
        </p>
      )}
    </>
  );
}

function textFor({ code }: Trouble, t: Texts): Explained | undefined {
  if (code === 'proof-refused') return t.passkey.refused;
  return code === 'not-allowed' ? t.passkey.notHere : undefined;
}
