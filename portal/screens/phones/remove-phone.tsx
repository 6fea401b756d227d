import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Form } from '../../ui/form.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePhoneTexts } from './phone-texts.ts';
import { usePhones } from './use-phones.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Removes a device. Inside a fresh proof (THREATS E14). */
export function RemovePhone({ id, onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const phones = usePhones(task);
  if (!phones && !task.trouble) return <Loading />;
  const name = phones?.devices.find((phone) => phone.id === id)?.name ?? '';

  const remove = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('push.remove', { params: { id } });
      if (answer.ok) setGone(true);
      return answer;
    });
  };

  if (isGone) {
    return (
      <Page key="gone" title={words.removed(name)}>
        <Link to="account/phones" class="button">
          {words.list}
        </Link>
      </Page>
    );
  }
  return (
    <Page key="ask" title={words.removeTitle(name)} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.removeText}</p>
      {phones?.devices.length === 1 && <p>{words.removeLast}</p>}
      <Form onSubmit={() => void remove()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.remove}</SubmitButton>
          <Link to="account/phones" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
