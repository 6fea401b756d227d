import { useState } from 'preact/hooks';
import type { AdminAppOffer } from '#shared/api/administrator-views.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { day } from '../../../ui/format.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { bareCode } from '../../../ui/typed-code.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { AppPicture } from '../setup/app-picture.tsx';
import { CodeSheet } from '../setup/code-sheet.tsx';
import { texts as setupTexts } from '../setup/texts.ts';
import type { PartProps } from './part-props.ts';
import { texts } from './texts.ts';

/** The authenticator app, and the codes that stand in the place of its own. */
export function AppPart({ account, proof, onChanged }: PartProps) {
  const { tell, language } = useConsole();
  const words = useTexts(texts);
  const setup = useTexts(setupTexts);
  const task = useTask();
  const [offer, setOffer] = useState<AdminAppOffer>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [isAsking, setAsking] = useState(false);
  const { app, recoveryCodes } = account;

  const begin = async (): Promise<void> => {
    const made = await task.run(proof.guarded(() => call('admin-account.begin-app', { body: {} })));
    if (made) setOffer(made.value);
  };
  const renew = async (): Promise<void> => {
    const made = await task.run(proof.guarded(() => call('admin-account.create-recovery-codes', { body: {} })));
    if (!made) return;
    setAsking(false);
    setCodes(made.value.codes);
  };

  if (codes) {
    return (
      <section aria-labelledby="codes-title">
        <h2 id="codes-title">{setup.codesTitle}</h2>
        <CodeSheet
          codes={codes}
          onKept={() => {
            setCodes(undefined);
            onChanged();
          }}
        />
      </section>
    );
  }
  return (
    <section aria-labelledby="app-title">
      <h2 id="app-title">{words.app}</h2>
      {!isAsking && <TroubleNotice trouble={task.trouble} />}
      {offer ? (
        <NewApp
          offer={offer}
          proof={proof}
          onDone={(made) => {
            setOffer(undefined);
            setCodes(made);
            tell(words.appSet);
          }}
        />
      ) : (
        <>
          <p>{app ? words.appThere(day(new Date(app.createdAt), language)) : words.appMissing}</p>
          <p>
            <button type="button" class="button" onClick={() => void begin()}>
              {words.setApp}
            </button>
          </p>
          <h3>{words.codes}</h3>
          <p>{recoveryCodes ? words.codesLeft(recoveryCodes.left, recoveryCodes.issued) : words.codesMissing}</p>
          {app && (
            <button
              type="button"
              class="button"
              onClick={() => {
                task.setTrouble(undefined);
                setAsking(true);
              }}
            >
              {words.makeCodes}
            </button>
          )}
        </>
      )}
      {isAsking && (
        <ConfirmStep
          title={words.makeCodesQuestion}
          confirm={words.makeCodes}
          task={task}
          onConfirm={() => void renew()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <p>{words.makeCodesText}</p>
        </ConfirmStep>
      )}
    </section>
  );
}

function NewApp({
  offer,
  proof,
  onDone,
}: Pick<PartProps, 'proof'> & { offer: AdminAppOffer; onDone: (codes: readonly string[]) => void }) {
  const words = useTexts(texts);
  const setup = useTexts(setupTexts);
  const task = useTask();
  const errors = useFieldErrors();
  const [code, setCode] = useState('');
  const send = async (): Promise<void> => {
    const typed = bareCode(code);
    if (!errors.check([!/^\d{6}$/.test(typed) && { field: 'app-code', text: setup.codeWrong }])) return;
    const body = { app: offer.app, code: typed };
    const made = await task.run(proof.guarded(() => call('admin-account.set-app', { body })));
    if (made) onDone(made.value.codes);
  };
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary errors={errors} />
      <TroubleNotice
        trouble={task.trouble}
        as={task.trouble?.code === 'proof-refused' ? setup.codeRefused : undefined}
      />
      <AppPicture offer={offer} code={code} error={errors.of('app-code')} onText={setCode} />
      <SubmitButton isBusy={task.isBusy}>{words.useApp}</SubmitButton>
    </Form>
  );
}
