import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ScanApp } from './scan-app.tsx';
import type { NewApp } from './scan-app.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Adds an authenticator app: name it, scan, confirm. Inside a fresh proof (THREATS E14). */
export function AddApp({ onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const [name, setName] = useState(t.tokens.nameDefault);
  const [app, setApp] = useState<NewApp>();
  const [isConnected, setConnected] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);

  if (isConnected) return <Connected name={name} />;
  if (app) {
    return (
      <ScanApp
        app={app}
        task={task}
        onCode={(code) => {
          void task
            .run(() => call('token.confirm', { params: { id: app.id }, body: { code } }))
            .then((token) => {
              setConnected(token !== undefined);
            });
        }}
      />
    );
  }
  return (
    <NameApp
      name={name}
      onName={setName}
      task={task}
      onNamed={() => {
        void task.run(() => call('token.register', { body: { name: name.trim() } })).then(setApp);
      }}
    />
  );
}

interface NameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly task: ReturnType<typeof useGuardedTask>;
  readonly onNamed: () => void;
}

function NameApp({ name, onName, task, onNamed }: NameProps) {
  const { t } = usePortal();
  const errors = useFieldErrors();
  return (
    <Page key="name" title={t.tokens.nameTitle} overline={t.tokens.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <Form
        onSubmit={() => {
          if (errors.check([name.trim() === '' && { field: 'app-name', text: t.tokens.nameEmpty }])) onNamed();
        }}
      >
        <TextField
          id="app-name"
          type="text"
          name="app-name"
          autoComplete="off"
          maxLength={60}
          label={t.tokens.nameLabel}
          hint={t.tokens.nameHint}
          error={errors.of('app-name')}
          value={name}
          onText={onName}
        />
        <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
      </Form>
    </Page>
  );
}

function Connected({ name }: { name: string }) {
  const { t } = usePortal();
  return (
    <Page key="connected" title={t.tokens.connectedTitle}>
      <p>{t.tokens.connected(name)}</p>
      <Link to="account/apps" class="button">
        {t.tokens.title}
      </Link>
    </Page>
  );
}
