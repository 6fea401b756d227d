import { useState } from 'preact/hooks';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { keepsRules, NewPassword } from '../setup/new-password.tsx';
import { texts as setupTexts } from '../setup/texts.ts';
import type { PartProps } from './part-props.ts';
import { texts } from './texts.ts';

/** The console's own password. */
export function PasswordPart({ account, proof, onChanged }: PartProps) {
  const { me, tell } = useConsole();
  const words = useTexts(texts);
  const rules = useTexts(setupTexts);
  const task = useTask();
  const errors = useFieldErrors();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const send = async (): Promise<void> => {
    const isGood = keepsRules(password, account.demands);
    const error = password === '' ? rules.passwordMissing : isGood ? undefined : rules.passwordWrong;
    if (!errors.check([error !== undefined && { field: 'new-password', text: error }])) return;
    if (!(await task.run(proof.guarded(() => call('admin-account.set-password', { body: { password } }))))) return;
    setPassword('');
    setOpen(false);
    tell(words.passwordSet);
    onChanged();
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.password}</h2>
      <p>{account.hasPassword ? words.passwordThere : words.passwordMissing}</p>
      {isOpen ? (
        <Form onSubmit={() => void send()}>
          <ErrorSummary errors={errors} />
          <TroubleNotice trouble={task.trouble} />
          {/* Password managers find the account here. */}
          <input type="text" name="username" autoComplete="username" value={me?.mail ?? ''} readOnly hidden />
          <NewPassword
            demands={account.demands}
            value={password}
            error={errors.of('new-password')}
            onText={setPassword}
          />
          <SubmitButton isBusy={task.isBusy}>{words.setPassword}</SubmitButton>
        </Form>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.setPassword}
        </button>
      )}
    </section>
  );
}
