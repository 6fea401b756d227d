import { useState } from 'preact/hooks';
import type { ProfileView } from '#shared/api/profile-views.ts';
import { parsePersonName } from '#shared/domain/contact/person-name.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import type { Task } from '../../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { BackToProfile } from './back-to-profile.tsx';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onChanged: () => void;
}

/** The name that the portal shows. Not before it is known: it must not replace what somebody has begun to type. */
export function ChangeNames({ onSessionEnded, onChanged }: Props) {
  const p = useProfileTexts();
  const task = useGuardedTask(onSessionEnded);
  const profile = useProfile(task);
  if (profile) return <NamesForm profile={profile} task={task} onChanged={onChanged} />;
  if (!task.trouble) return <Loading />;
  return (
    <Page title={p.names.title} overline={p.title}>
      <TroubleNotice trouble={task.trouble} />
    </Page>
  );
}

interface FormProps {
  readonly profile: ProfileView;
  readonly task: Task;
  readonly onChanged: () => void;
}

function NamesForm({ profile, task, onChanged }: FormProps) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const errors = useFieldErrors();
  const [names, setNames] = useState({ givenName: profile.givenName ?? '', surname: profile.surname ?? '' });
  const [isDone, setDone] = useState(false);

  if (isDone) return <BackToProfile title={p.names.doneTitle}>{`${names.givenName} ${names.surname}`}</BackToProfile>;
  const submit = async (): Promise<void> => {
    const wrong = (['givenName', 'surname'] as const).filter((member) => !parsePersonName(names[member]).ok);
    if (!errors.check(wrong.map((field) => ({ field, text: p.names.wrong })))) return;
    const changed = await task.run(() => call('profile.change-names', { body: names }));
    if (!changed) return;
    setDone(true);
    onChanged();
  };
  const field = (member: 'givenName' | 'surname', autoComplete: 'given-name' | 'family-name', label: string) => (
    <TextField
      {...{ id: member, name: member, type: 'text', autoComplete, label, spellcheck: false, maxLength: 64 }}
      error={errors.of(member)}
      value={names[member]}
      onText={(text) => {
        setNames((before) => ({ ...before, [member]: text }));
      }}
    />
  );
  return (
    <Page key="form" title={p.names.title} overline={p.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{p.names.text}</p>
      <Form onSubmit={() => void submit()}>
        {field('givenName', 'given-name', p.names.given)}
        {field('surname', 'family-name', p.names.surname)}
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{p.save}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
