import { useState } from 'preact/hooks';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { BackToProfile } from './back-to-profile.tsx';
import { useLoginTexts } from './login-texts.ts';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
  readonly onChanged: () => void;
}

/** Takes a chosen name away. Inside a fresh proof (THREATS E14). */
export function RemoveLogin({ onSessionEnded, onStale, onChanged }: Props) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const w = useLoginTexts();
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const profile = useProfile(task);

  if (isGone) return <BackToProfile title={w.removedTitle} />;
  const remove = async (): Promise<void> => {
    const answer = await task.run(() => call('profile.remove-login', {}));
    if (!answer) return;
    setGone(true);
    onChanged();
  };
  const { own, directory } = profile?.login ?? {};
  return (
    <Page key="ask" title={w.removeTitle} overline={p.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {own !== undefined && directory !== undefined && <p>{w.removeText(own, directory)}</p>}
      <Form onSubmit={() => void remove()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{w.remove}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
