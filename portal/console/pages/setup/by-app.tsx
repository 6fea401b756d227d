import { useState } from 'preact/hooks';
import type { AdminAppOffer, AdminSetupView } from '#shared/api/administrator-views.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { bareCode } from '../../../ui/typed-code.ts';
import { useTexts } from '../../app/console-context.ts';
import type { Task } from '../../app/use-task.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { AppPicture } from './app-picture.tsx';
import { keepsRules, NewPassword } from './new-password.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly view: AdminSetupView;
  readonly offer: AdminAppOffer;
  readonly task: Task;
  readonly onSend: (password: string, code: string) => void;
}

/** A password and an app, in one go: neither counts without the other. */
export function ByApp({ view, offer, task, onSend }: Props) {
  const t = useTexts(texts);
  const errors = useFieldErrors();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const send = (): void => {
    const typed = bareCode(code);
    const passwordError =
      password === '' ? t.passwordMissing : keepsRules(password, view.demands) ? undefined : t.passwordWrong;
    const isFine = errors.check([
      passwordError !== undefined && { field: 'new-password', text: passwordError },
      !/^\d{6}$/.test(typed) && { field: 'app-code', text: t.codeWrong },
    ]);
    if (isFine) onSend(password, typed);
  };
  return (
    <Form onSubmit={send}>
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={task.trouble} as={task.trouble?.code === 'proof-refused' ? t.codeRefused : undefined} />
      {/* Password managers find the account here. */}
      <input type="text" name="username" autoComplete="username" value={view.mail} readOnly hidden />
      <NewPassword demands={view.demands} value={password} error={errors.of('new-password')} onText={setPassword} />
      <AppPicture offer={offer} code={code} error={errors.of('app-code')} onText={setCode} />
      <SubmitButton isBusy={task.isBusy}>{t.finish}</SubmitButton>
    </Form>
  );
}
