import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { PasskeyNameForm } from './passkey-name-form.tsx';
import { usePasskeys } from './use-passkeys.ts';

/** Gives a passkey another name. */
export function RenamePasskey({ id, onSessionEnded }: { id: string; onSessionEnded: () => void }) {
  const { t, go } = usePortal();
  const words = usePageTexts().passkeys;
  const task = useGuardedTask(onSessionEnded);
  const passkeys = usePasskeys(task);
  const name = passkeys?.find((passkey) => passkey.id === id)?.name ?? '';
  if (!passkeys && !task.trouble) return <Loading />;

  const rename = async (next: string): Promise<void> => {
    const renamed = await task.run(() => call('passkey.rename', { params: { id }, body: { name: next } }));
    if (renamed) go('account/passkeys', { replace: true });
  };
  return (
    <Page title={words.renameTitle(name)} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <PasskeyNameForm name={name} button={words.save} isBusy={task.isBusy} onName={(next) => void rename(next)}>
        <Link to="account/passkeys" class="button">
          {t.common.cancel}
        </Link>
      </PasskeyNameForm>
    </Page>
  );
}
