import { useState } from 'preact/hooks';
import type { PasskeyView } from '#shared/api/passkeys.ts';
import { createPasskey } from '../../../passkeys/ceremony.ts';
import { useCeremony } from '../../../passkeys/use-ceremony.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { day } from '../../../ui/format.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { LineField } from '../../ui/fields.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { PasskeyTrouble } from '../sign-in/passkey-trouble.tsx';
import type { PartProps } from './part-props.ts';
import { texts } from './texts.ts';

/** Passkeys: those there are, one more, and one less. */
export function PasskeysPart({ account, proof, onChanged }: PartProps) {
  const { language } = useConsole();
  const words = useTexts(texts);
  const [leaving, setLeaving] = useState<PasskeyView>();
  return (
    <section aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{words.passkeys}</h2>
      {account.passkeys.length === 0 ? (
        <p>{words.noPasskeys}</p>
      ) : (
        <ul class="plain-list">
          {account.passkeys.map((passkey) => (
            <li key={passkey.id}>
              <b>{passkey.name}</b>{' '}
              <span class="soft">
                {passkey.lastUsedAt === undefined
                  ? words.neverUsed
                  : words.lastUsed(day(new Date(passkey.lastUsedAt), language))}
              </span>{' '}
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setLeaving(passkey);
                }}
              >
                {words.removePasskey(passkey.name)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey proof={proof} onChanged={onChanged} />
      {leaving && (
        <RemovePasskey
          passkey={leaving}
          proof={proof}
          onDone={(isRemoved) => {
            setLeaving(undefined);
            if (isRemoved) onChanged();
          }}
        />
      )}
    </section>
  );
}

function AddPasskey({ proof, onChanged }: Pick<PartProps, 'proof' | 'onChanged'>) {
  const { tell } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  const ceremony = useCeremony();
  const errors = useFieldErrors();
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    ceremony.clear();
    if (!errors.check([name.trim() === '' && { field: 'passkey-name', text: words.passkeyNameMissing }])) return;
    const asked = await task.run(proof.guarded(() => call('admin-account.begin-passkey', { body: {} })));
    const attestation = asked && (await ceremony.run((signal) => createPasskey(asked.value.options, signal)));
    if (!attestation) return;
    const body = { name: name.trim(), attestation };
    if (!(await task.run(proof.guarded(() => call('admin-account.add-passkey', { body }))))) return;
    setName('');
    tell(words.passkeyAdded);
    onChanged();
  };
  return (
    <Form onSubmit={() => void add()}>
      <ErrorSummary errors={errors} />
      <TroubleNotice trouble={task.trouble} />
      <PasskeyTrouble ceremony={ceremony} />
      <LineField
        id="passkey-name"
        label={words.passkeyName}
        value={name}
        onText={setName}
        maxLength={60}
        error={errors.of('passkey-name')}
      />
      <SubmitButton isBusy={task.isBusy || ceremony.isWaiting}>{words.addPasskey}</SubmitButton>
    </Form>
  );
}

function RemovePasskey({
  passkey,
  proof,
  onDone,
}: Pick<PartProps, 'proof'> & { passkey: PasskeyView; onDone: (isRemoved: boolean) => void }) {
  const { tell } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  const remove = async (): Promise<void> => {
    const params = { id: passkey.id };
    if (!(await task.run(proof.guarded(() => call('admin-account.remove-passkey', { params }))))) return;
    tell(words.removed);
    onDone(true);
  };
  return (
    <ConfirmStep
      isDanger
      title={words.removeQuestion(passkey.name)}
      confirm={words.removePasskey(passkey.name)}
      task={task}
      troubleAs={task.trouble?.code === 'not-allowed' ? words.onlyOne : undefined}
      onConfirm={() => void remove()}
      onCancel={() => {
        onDone(false);
      }}
    >
      <p>{words.removeText}</p>
    </ConfirmStep>
  );
}
