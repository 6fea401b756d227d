import { useEffect, useState } from 'preact/hooks';
import type { AdminAppOffer, AdminSetupDone, AdminSetupView } from '#shared/api/administrator-views.ts';
import type { AdminSetup } from '#shared/api/administrator-inputs.ts';
import { createPasskey } from '../../../passkeys/ceremony.ts';
import { useCeremony } from '../../../passkeys/use-ceremony.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { PasskeyTrouble } from '../sign-in/passkey-trouble.tsx';
import { ByApp } from './by-app.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { tokenInAddress } from './token-in-address.ts';
import { texts } from './texts.ts';

/** Where a link leads by which an administrator sets up how they sign in. */
export function SetupPage() {
  const { t, go, refreshMe, speak } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  const ceremony = useCeremony();
  const [token] = useState(tokenInAddress);
  const [view, setView] = useState<AdminSetupView>();
  const [offer, setOffer] = useState<AdminAppOffer>();
  const [done, setDone] = useState<AdminSetupDone>();
  const [isKept, setKept] = useState(false);

  const look = async (): Promise<void> => {
    if (token === undefined) return;
    task.setTrouble(undefined);
    const found = await task.run(() => call('admin-setup.show', { body: { token } }));
    if (!found) return;
    speak(found.value.language);
    setView(found.value);
  };
  useEffect(() => {
    void look();
  }, []);

  const finish = async (body: AdminSetup): Promise<void> => {
    const answer = await task.run(() => call('admin-setup.finish', { body }));
    if (!answer) return;
    setDone(answer.value);
  };
  const makePasskey = async (): Promise<void> => {
    ceremony.clear();
    const asked = await task.run(() => call('admin-setup.begin-passkey', { body: { token: token! } }));
    const attestation = asked && (await ceremony.run((signal) => createPasskey(asked.value.options, signal)));
    if (!attestation) return;
    await finish({ token: token!, by: 'passkey', passkey: { name: words.passkeyName, attestation } });
  };
  const begin = async (): Promise<void> => {
    const made = await task.run(() => call('admin-setup.begin-app', { body: { token: token! } }));
    if (made) setOffer(made.value);
  };
  const open = async (): Promise<void> => {
    await refreshMe();
    go('', { replace: true });
  };

  if (done?.recoveryCodes && !isKept) {
    return (
      <Page key="codes" title={words.codesTitle}>
        <CodeSheet
          codes={done.recoveryCodes}
          onKept={() => {
            setKept(true);
          }}
        />
      </Page>
    );
  }
  if (done) {
    return (
      <Page key="done" title={words.doneTitle} lead={words.doneText}>
        <p>
          <button type="button" class="button primary" onClick={() => void open()}>
            {words.open}
          </button>
        </p>
      </Page>
    );
  }
  if (token === undefined || task.trouble?.code === 'not-found' || task.trouble?.code === 'bad-request')
    return <Page key="over" title={words.overTitle} lead={words.overText} />;
  if (!view) {
    return (
      <Page key="loading" title={words.title}>
        <TroubleNotice trouble={task.trouble} onRetry={() => void look()} />
        {!task.trouble && (
          <p role="status" class="soft">
            {t.common.loading}
          </p>
        )}
      </Page>
    );
  }
  if (offer) {
    const send = (password: string, code: string): void => {
      void finish({ token, by: 'password', password, app: { app: offer.app, code } });
    };
    return (
      <Page key="app" title={words.otherTitle} lead={words.otherText}>
        <ByApp view={view} offer={offer} task={task} onSend={send} />
      </Page>
    );
  }
  return (
    <Page key="how" title={words.welcome(view.name)} lead={words.lead(t.roles[view.role])}>
      <TroubleNotice trouble={task.trouble} />
      <PasskeyTrouble ceremony={ceremony} />
      <h2>{words.passkeyTitle}</h2>
      <p>{words.passkeyText}</p>
      <p>
        <button
          type="button"
          class="button primary"
          aria-disabled={ceremony.isWaiting || task.isBusy}
          onClick={() => void makePasskey()}
        >
          {words.passkeyMake}
        </button>
      </p>
      <h2>{words.otherTitle}</h2>
      <p>{words.otherText}</p>
      <p>
        <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void begin()}>
          {words.otherBegin}
        </button>
      </p>
    </Page>
  );
}
