import { useState } from 'preact/hooks';
import type { TokenView } from '#shared/api/token-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../../ui/typed-code.ts';
import { useGuardedTask } from '../use-guarded-task.ts';
import { AskedQuestion } from './asked-question.tsx';
import { Ended } from './ended.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';

/** Digits that devices show. */
const digits = { least: 4, most: 10 };

/** Registers a device by its serial number and a code. Inside a fresh proof (THREATS E14). */
export function AddDevice({ replaces, ends }: { replaces: TokenView | undefined; ends: Ends }) {
  const { t, portal } = usePortal();
  const words = useTokenTexts();
  const [serial, setSerial] = useState('');
  const [code, setCode] = useState('');
  const [question, setQuestion] = useState<string>();
  const [added, setAdded] = useState<TokenView>();
  const errors = useFieldErrors();
  const task = useGuardedTask(ends.onSessionEnded, ends.onStale);
  const { registered } = words;

  const ask = async (): Promise<void> => {
    const asked = await task.run(() => call('token.ask-question', {}));
    if (asked) setQuestion(asked.question);
  };
  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    const [serialWrong, codeWrong] = [serialError(serial, registered), codeError(code, digits, t)];
    const isFine = errors.check([
      serialWrong && { field: 'token-serial', text: serialWrong },
      codeWrong && { field: 'code', text: codeWrong },
    ]);
    if (!isFine) return;
    const body = { serial, code: bareCode(code), ...(replaces && { replaces: replaces.id }) };
    setAdded(await task.run(() => call('token.register-existing', { body })));
  };

  if (added) return <Ended title={words.connectedTitle} text={words.connected(added.name)} />;
  const isRefused = task.trouble?.code === 'proof-refused';
  return (
    <Page key="device" title={registered.title} overline={words.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && (
        <TroubleNotice
          trouble={task.trouble}
          as={isRefused ? { title: registered.refused, text: registered.refusedText } : undefined}
        />
      )}
      <Form onSubmit={() => void submit()}>
        <TextField
          id="token-serial"
          type="text"
          name="token-serial"
          autoComplete="off"
          spellcheck={false}
          maxLength={64}
          label={registered.serialLabel}
          hint={registered.text}
          error={errors.of('token-serial')}
          value={serial}
          onText={setSerial}
        />
        {portal.tokens.types.includes('ocra') && <AskedQuestion question={question} onAsk={() => void ask()} />}
        <CodeField
          id="code"
          label={registered.codeLabel}
          hint={registered.codeHint}
          digits={digits}
          value={code}
          onText={setCode}
          error={errors.of('code')}
        />
        <SubmitButton isBusy={task.isBusy}>{registered.button}</SubmitButton>
      </Form>
    </Page>
  );
}

function serialError(
  serial: string,
  words: { readonly serialEmpty: string; readonly serialWrong: string },
): string | undefined {
  const bare = serial.replace(/[\s\p{Pd}._]/gu, '');
  if (bare === '') return words.serialEmpty;
  return /^[A-Za-z0-9]{1,32}$/.test(bare) ? undefined : words.serialWrong;
}
