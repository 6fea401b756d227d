import { useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/token-views.ts';
import { checkPin } from '#shared/domain/otp/new-pin.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import type { TokenTexts } from '../../../texts/en/tokens.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Ended } from './ended.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

/** Sets the PIN of a token; typed twice, for nobody sees it. Inside a fresh proof (THREATS E14). */
export function SetPin({ token, ends }: { token: TokenView; ends: Ends }) {
  const { t, portal } = usePortal();
  const words = useTokenTexts();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isSet, setSet] = useState(false);
  const errors = useFieldErrors();
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);
  const position = portal.tokens.pin === 'after' ? 'after' : 'before';

  const submit = async (): Promise<void> => {
    const wrong = pinError(pin, words);
    const differs = !wrong && pin !== again;
    const isFine = errors.check([
      wrong && { field: 'pin', text: wrong },
      differs && { field: 'pin-again', text: words.pin.differs },
    ]);
    if (!isFine) return;
    await task.run(async () => {
      const answer = await call('token.set-pin', { params: { id: token.id }, body: { pin } });
      if (answer.ok) setSet(true);
      return answer;
    });
  };

  if (isSet) return <Ended title={words.pin.done} text={words.pin.doneText[position]} />;
  const field = { type: 'password', name: 'pin', inputMode: 'numeric', autoComplete: 'off', maxLength: 16 } as const;
  return (
    <Page key="pin" title={words.pin.title} overline={token.name}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.pin.text[position]}</p>
      <Form onSubmit={() => void submit()}>
        <TextField
          {...field}
          id="pin"
          label={words.pin.label}
          hint={words.pin.hint}
          error={errors.of('pin')}
          value={pin}
          onText={setPin}
        />
        <TextField
          {...field}
          id="pin-again"
          label={words.pin.again}
          error={errors.of('pin-again')}
          value={again}
          onText={setAgain}
        />
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.pin.button}</SubmitButton>
          <Link to={`account/tokens/${token.id}`} class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}

function pinError(pin: string, words: TokenTexts): string | undefined {
  if (pin === '') return words.pin.empty;
  const checked = checkPin(pin);
  return checked.ok ? undefined : words.pin.errors[checked.error.code];
}
