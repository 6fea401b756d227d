import { useState } from 'preact/hooks';
import type { EnvironmentView } from '#shared/api/environment-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Page } from '../../../ui/page.tsx';
import { deviceName } from '../../../ui/place-name.ts';
import { StopPage } from '../../../ui/stop-page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { useEnvironmentTexts } from './environment-texts.ts';
import { useEnvironments } from './use-environments.ts';

/** Gives a device the person's own name, or takes it away. */
export function RenameEnvironment({ id, onSessionEnded }: { id: string; onSessionEnded: () => void }) {
  const { language } = usePortal();
  const e = useEnvironmentTexts();
  const task = useGuardedTask(onSessionEnded);
  const environments = useEnvironments(task);
  const found = environments?.find((environment) => environment.id === id);
  if (!environments && !task.trouble) return <Loading />;
  if (environments && !found) return <StopPage why={{ title: e.goneTitle, text: e.goneText }} />;
  return (
    <Page title={e.renameTitle(found ? deviceName(found, language) : '')} overline={e.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {found && <NameForm environment={found} onSessionEnded={onSessionEnded} />}
    </Page>
  );
}

function NameForm({ environment, onSessionEnded }: { environment: EnvironmentView; onSessionEnded: () => void }) {
  const { t, go } = usePortal();
  const e = useEnvironmentTexts();
  const task = useGuardedTask(onSessionEnded);
  const [label, setLabel] = useState(environment.label ?? '');
  const rename = async (): Promise<void> => {
    const { id } = environment;
    const done = await task.run(() => call('environments.rename', { params: { id }, body: { label: label.trim() } }));
    if (done) go('account/environments', { replace: true });
  };
  return (
    <Form onSubmit={() => void rename()}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <TextField
        id="environment-name"
        type="text"
        name="environment-name"
        autoComplete="off"
        maxLength={40}
        label={e.nameLabel}
        hint={e.nameHint}
        value={label}
        onText={setLabel}
      />
      <div class="buttons">
        <SubmitButton isBusy={task.isBusy}>{e.save}</SubmitButton>
        <Link to="account/environments" class="button">
          {t.common.cancel}
        </Link>
      </div>
    </Form>
  );
}
