import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { PhoneNameForm } from './phone-name-form.tsx';
import { usePhoneTexts } from './phone-texts.ts';
import { usePhones } from './use-phones.ts';

/** Gives a device another name. */
export function RenamePhone({ id, onSessionEnded }: { id: string; onSessionEnded: () => void }) {
  const { t, go } = usePortal();
  const words = usePhoneTexts();
  const task = useGuardedTask(onSessionEnded);
  const phones = usePhones(task);
  if (!phones && !task.trouble) return <Loading />;
  const name = phones?.devices.find((phone) => phone.id === id)?.name ?? '';

  const rename = async (next: string): Promise<void> => {
    await task.run(async () => {
      const answer = await call('push.rename', { params: { id }, body: { name: next } });
      if (answer.ok) go('account/phones', { replace: true });
      return answer;
    });
  };
  return (
    <Page title={words.renameTitle(name)} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <PhoneNameForm name={name} button={words.save} isBusy={task.isBusy} onName={(next) => void rename(next)}>
        <Link to="account/phones" class="button">
          {t.common.cancel}
        </Link>
      </PhoneNameForm>
    </Page>
  );
}
