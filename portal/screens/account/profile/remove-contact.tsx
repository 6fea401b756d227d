import { useState } from 'preact/hooks';
import type { ContactKind } from '#shared/api/profile-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { BackToProfile } from './back-to-profile.tsx';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

interface Props {
  readonly kind: ContactKind;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Takes an own address or number away. Inside a fresh proof (THREATS E14). */
export function RemoveContact({ kind, onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const words = p.contacts[kind];
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const profile = useProfile(task);

  if (isGone) return <BackToProfile title={words.removedTitle} />;
  const remove = async (): Promise<void> => {
    const answer = await task.run(() => call('profile.remove-contact', { params: { kind } }));
    setGone(answer !== undefined);
  };
  return (
    <Page key="ask" title={words.removeTitle} overline={p.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {profile && <p>{words.removeText(profile.mail.directory)}</p>}
      <Form onSubmit={() => void remove()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.remove}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
