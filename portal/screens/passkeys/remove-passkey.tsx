import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePasskeys } from './use-passkeys.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Removes a passkey. Inside a fresh proof (THREATS E14). */
export function RemovePasskey({ id, onSessionEnded, onStale }: Props) {
  const { t, portal } = usePortal();
  const words = usePageTexts().passkeys;
  const isOnlyWay = portal.signIn.methods.every((method) => method === 'passkey');
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const passkeys = usePasskeys(task);
  const name = passkeys?.find((passkey) => passkey.id === id)?.name ?? '';

  const remove = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('passkey.remove', { params: { id } });
      if (answer.ok) setGone(true);
      return answer;
    });
  };

  if (isGone) {
    return (
      <Page key="gone" title={words.removed(name)}>
        <Link to="account/passkeys" class="button">
          {words.list}
        </Link>
      </Page>
    );
  }
  return (
    <Page key="ask" title={words.removeTitle(name)} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.removeText}</p>
      {passkeys?.length === 1 && <p>{isOnlyWay ? words.removeOnlyWay : words.removeLast}</p>}
      <Form onSubmit={() => void remove()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.remove}</SubmitButton>
          <Link to="account/passkeys" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
