import { useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Proving } from './proving.ts';

/** The portal's own password. */
export function PortalPassword({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  const [password, setPassword] = useState('');
  const errors = useFieldErrors();
  const task = useTask();
  const isRefused = task.trouble?.code === 'proof-refused';

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    if (!errors.check([password === '' && { field: 'portal-password', text: t.portalPassword.empty }])) return;
    const goOn = await task.run(() => proving.prove({ factor: 'portal-password', password }));
    goOn?.();
  };

  return (
    <>
      <p>{t.portalPassword.proofText}</p>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: t.portalPassword.refused, text: t.portalPassword.refusedText } : undefined}
        />
      )}
      <Form onSubmit={() => void submit()}>
        {/* Password managers find the account here. */}
        <input type="text" name="username" autoComplete="username" value={proving.login} readOnly hidden />
        <PasswordField
          id="portal-password"
          label={t.portalPassword.label}
          autoComplete="current-password"
          value={password}
          error={errors.of('portal-password') ?? (isRefused ? t.portalPassword.refused : undefined)}
          onText={setPassword}
        />
        <SubmitButton isBusy={task.isBusy}>{t.common.continue}</SubmitButton>
      </Form>
    </>
  );
}
