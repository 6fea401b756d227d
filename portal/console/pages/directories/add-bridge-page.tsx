import { useMemo, useState } from 'preact/hooks';
import type { ComparedBridge } from '#shared/api/directory-views.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { LineField } from '../../ui/fields.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { texts } from './texts.ts';

/** Setting up a bridge, step by step, for who has never seen one. */
export function AddBridgePage({ directory }: { directory: string }) {
  const words = useTexts(texts);
  const read = useRead('bridge.show-setup', { params: { directory } });
  const above = { to: pathOf('directories', directory), title: words.title };
  return (
    <ReadPage read={read} title={words.addTitle} above={above}>
      {({ setup }) => (
        <Page title={words.addTitle} lead={words.addLead} above={above}>
          <HandOver setup={JSON.stringify(setup, undefined, 2)} />
          <section class="card">
            <h2>{words.step2}</h2>
            <p>{words.step2Text}</p>
            <pre class="command">{command}</pre>
            <CopyButton text={command} />
            <p>{words.guide}</p>
          </section>
          <Compare directory={directory} />
        </Page>
      )}
    </ReadPage>
  );
}

const command = `bridge init --setup bridge-setup.json --config-dir /etc/latchkey-bridge \\
  --controller ldaps://dc1.corp.example --ca /etc/latchkey-bridge/ca.pem \\
  --base-dn "DC=corp,DC=example" --served-ou "OU=People,DC=corp,DC=example" \\
  --bind-dn "CN=svc-latchkey,OU=Services,DC=corp,DC=example"
bridge check --config /etc/latchkey-bridge/bridge.yaml`;

function HandOver({ setup }: { setup: string }) {
  const words = useTexts(texts);
  const address = useMemo(() => URL.createObjectURL(new Blob([setup], { type: 'application/json' })), [setup]);
  return (
    <section class="card">
      <h2>{words.step1}</h2>
      <p>{words.step1Text}</p>
      <p>
        <a class="button" href={address} download="bridge-setup.json">
          {words.download}
        </a>{' '}
        <CopyButton text={setup} />
      </p>
    </section>
  );
}

const fingerprint = /^(?:[^0-9a-z]*[0-9a-f]){64}[^0-9a-z]*$/i;

function Compare({ directory }: { directory: string }) {
  const words = useTexts(texts);
  const task = useTask();
  const errors = useFieldErrors();
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState<ComparedBridge>();
  const compare = async (): Promise<void> => {
    setCompared(undefined);
    if (!errors.check([!fingerprint.test(typed) && { field: 'fingerprint', text: words.typedWrong }])) return;
    const input = { params: { directory }, body: { fingerprint: typed } };
    const answer = await task.run(() => call('bridge.confirm', input));
    if (answer) setCompared(answer.value);
  };
  const line =
    compared && !compared.isConfirmed && `"bridgeFingerprints": ${JSON.stringify(compared.fingerprints, undefined, 2)}`;
  return (
    <>
      <section class="card">
        <h2>{words.step3}</h2>
        <p>{words.step3Text}</p>
        <Form onSubmit={() => void compare()}>
          <ErrorSummary errors={errors} />
          <TroubleNotice trouble={task.trouble} as={task.trouble?.code === 'not-found' ? words.noMatch : undefined} />
          <LineField
            id="fingerprint"
            label={words.typed}
            value={typed}
            onText={setTyped}
            maxLength={200}
            error={errors.of('fingerprint')}
          />
          <SubmitButton isBusy={task.isBusy}>{words.compare}</SubmitButton>
        </Form>
        {compared && <Found directory={directory} compared={compared} />}
      </section>
      {line && (
        <section class="card">
          <h2>{words.step4}</h2>
          <p>{words.step4Text}</p>
          <pre class="command">{line}</pre>
          <CopyButton text={line} />
          <p>{words.thenDone}</p>
        </section>
      )}
    </>
  );
}

/** Which bridge it is; and where nothing is left to do, who did it. */
function Found({ directory, compared }: { directory: string; compared: ComparedBridge }) {
  const words = useTexts(texts);
  const { bridge: view, isConfirmed } = compared;
  const { bridge, comparedAt, comparedBy } = view ?? {};
  if (!isConfirmed) return <Notice tone="success" title={words.match(bridge ?? '')} focusFor={compared} />;
  return (
    <Notice tone="info" title={words.confirmedAlready(bridge)} focusFor={compared}>
      <p>
        {comparedBy === undefined || comparedAt === undefined ? (
          words.confirmedByDeployment
        ) : (
          <>
            {words.confirmedBy(comparedBy)} <Moment at={comparedAt} />
          </>
        )}
      </p>
      <p>
        <Link to={pathOf('directories', directory)}>{words.toBridges}</Link>
      </p>
    </Notice>
  );
}
