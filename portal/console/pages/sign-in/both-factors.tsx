import { useState } from 'preact/hooks';
import type { AdminProof } from '#shared/api/administrator-inputs.ts';
import type { AdminPasskeyRequest } from '#shared/api/administrator-views.ts';
import { getPasskey } from '../../../passkeys/ceremony.ts';
import { useCeremony } from '../../../passkeys/use-ceremony.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { bareCode } from '../../../ui/typed-code.ts';
import type { Answer } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { PasskeyTrouble } from './passkey-trouble.tsx';
import { texts } from './texts.ts';

interface Props {
  /** Names the fields apart, where another such form lies below. */
  readonly prefix: string;
  /** Asks for the address as well, beginning with this one; absent where it is known who it is. */
  readonly mail?: string;
  readonly submit: string;
  readonly beginPasskey: () => Promise<Answer<AdminPasskeyRequest>>;
  readonly send: (proof: AdminProof, mail: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}

/** Two factors at once: a passkey, or a password with a code. What is typed lives here alone. */
export function BothFactors({ prefix, mail: knownMail, submit, beginPasskey, send, onDone }: Props) {
  const t = useTexts(texts);
  const task = useTask();
  const ceremony = useCeremony();
  const errors = useFieldErrors();
  const [mail, setMail] = useState(knownMail ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const id = (name: string): string => `${prefix}-${name}`;

  const usePasskey = async (): Promise<void> => {
    errors.check([]);
    ceremony.clear();
    const asked = await task.run(beginPasskey);
    const assertion = asked && (await ceremony.run((signal) => getPasskey(asked.value.options, signal)));
    if (assertion && (await task.run(() => send({ by: 'passkey', assertion }, mail)))) onDone();
  };

  const useCode = async (): Promise<void> => {
    ceremony.clear();
    const typed = bareCode(code);
    const isFilledIn = errors.check([
      knownMail !== undefined && mail.trim() === '' && { field: id('mail'), text: t.mailMissing },
      password === '' && { field: id('password'), text: t.passwordMissing },
      isRecovery
        ? code.trim() === '' && { field: id('code'), text: t.recoveryMissing }
        : !/^\d{6}$/.test(typed) && { field: id('code'), text: t.codeWrong },
    ]);
    if (!isFilledIn) return;
    const proof: AdminProof = { by: 'password', password, ...(isRecovery ? { recoveryCode: code } : { code: typed }) };
    const isDone = await task.run(() => send(proof, mail.trim()));
    // It works once, right or wrong.
    setCode('');
    if (isDone) onDone();
  };

  const isRefused = task.trouble?.code === 'proof-refused' || task.trouble?.code === 'bad-request';
  return (
    <>
      <TroubleNotice trouble={task.trouble} as={isRefused ? t.refused : undefined} />
      <PasskeyTrouble ceremony={ceremony} />
      <p>
        <button
          type="button"
          class="button primary"
          aria-disabled={ceremony.isWaiting || task.isBusy}
          onClick={() => void usePasskey()}
        >
          {t.passkey}
        </button>{' '}
        <span role="status" class="soft">
          {ceremony.isWaiting ? t.passkeyWaits : ''}
        </span>
      </p>
      <h2>{t.or}</h2>
      <Form onSubmit={() => void useCode()}>
        <ErrorSummary errors={errors} />
        {knownMail !== undefined && (
          <TextField
            id={id('mail')}
            name="username"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            autocorrect="off"
            spellcheck={false}
            maxLength={254}
            label={t.mail}
            value={mail}
            error={errors.of(id('mail'))}
            onText={setMail}
          />
        )}
        <PasswordField
          id={id('password')}
          label={t.password}
          autoComplete="current-password"
          value={password}
          error={errors.of(id('password'))}
          onText={setPassword}
        />
        {isRecovery ? (
          <TextField
            id={id('code')}
            name="recovery-code"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            autocorrect="off"
            spellcheck={false}
            maxLength={64}
            look="code"
            label={t.recoveryCode}
            hint={t.recoveryHint}
            value={code}
            error={errors.of(id('code'))}
            onText={setCode}
          />
        ) : (
          <CodeField
            id={id('code')}
            label={t.code}
            hint={t.codeHint}
            digits={6}
            value={code}
            error={errors.of(id('code'))}
            onText={setCode}
          />
        )}
        <p>
          <button
            type="button"
            class="quiet flush"
            onClick={() => {
              setRecovery(!isRecovery);
              setCode('');
              errors.check([]);
              document.getElementById(id('code'))?.focus();
            }}
          >
            {isRecovery ? t.useCode : t.useRecovery}
          </button>
        </p>
        <SubmitButton isBusy={task.isBusy}>{submit}</SubmitButton>
      </Form>
    </>
  );
}
