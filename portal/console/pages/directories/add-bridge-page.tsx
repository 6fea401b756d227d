import { useMemo } from 'preact/hooks';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { CompareSteps } from './compare-steps.tsx';
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
            <h2>2. {words.runThere}</h2>
            <p>{words.runThereText}</p>
            <pre class="command">{command}</pre>
            <CopyButton text={command} />
            <p>{words.guide}</p>
          </section>
          <CompareSteps directory={directory} first={3} />
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
      <h2>1. {words.handOver}</h2>
      <p>{words.handOverText}</p>
      <p>
        <a class="button" href={address} download="bridge-setup.json">
          {words.download}
        </a>{' '}
        <CopyButton text={setup} />
      </p>
    </section>
  );
}
