import { useState } from 'preact/hooks';
import type { BridgeView, ComparedBridge } from '#shared/api/directory-views.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useTask } from '../../app/use-task.ts';
import { LineField } from '../../ui/fields.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { identityBefore } from './identity-before.ts';
import { texts } from './texts.ts';

const fingerprint = /^(?:[^0-9a-z]*[0-9a-f]){64}[^0-9a-z]*$/i;

interface Props {
  readonly directory: string;
  /** What the first of these steps is counted as. */
  readonly first: number;
  /** All that is known of bridges here: one that runs may show its next identity. */
  readonly bridges?: readonly BridgeView[];
}

/** From the fingerprint that is read out to what the deployment has to say; for a next identity, to the end of the one before. */
export function CompareSteps({ directory, first, bridges = [] }: Props) {
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
  const before = compared?.bridge && identityBefore(compared.bridge, bridges);
  return (
    <>
      <section class="card">
        <h2>
          {first}. {words.compareTitle}
        </h2>
        <p>{words.compareText}</p>
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
        {compared && <Found directory={directory} compared={compared} isNext={before !== undefined} />}
      </section>
      {compared && !compared.isConfirmed && (
        <section class="card">
          <h2>
            {first + 1}. {words.deployTitle}
          </h2>
          <p>{words.deployText}</p>
          <Fingerprints all={compared.fingerprints} />
          <p>{before ? words.besideDone : words.thenDone}</p>
        </section>
      )}
      {compared && !compared.isConfirmed && before && (
        <>
          <section class="card">
            <h2>
              {first + 2}. {words.switchTitle}
            </h2>
            <p>{words.switchText}</p>
            <pre class="command">{switchOver}</pre>
            <CopyButton text={switchOver} />
          </section>
          <section class="card">
            <h2>
              {first + 3}. {words.retireTitle}
            </h2>
            <p>{words.retireText}</p>
            <Fingerprints all={compared.fingerprints.filter((each) => each !== before.fingerprint)} />
          </section>
        </>
      )}
    </>
  );
}

const switchOver = `bridge keys activate --confirmed
systemctl restart latchkey-bridge`;

/** What the configuration of the deployment has to say. */
function Fingerprints({ all }: { all: readonly string[] }) {
  const line = `"bridgeFingerprints": ${JSON.stringify(all, undefined, 2)}`;
  return (
    <>
      <pre class="command">{line}</pre>
      <CopyButton text={line} />
    </>
  );
}

/** Which bridge it is; and where nothing is left to do, who did it. */
function Found({ directory, compared, isNext }: { directory: string; compared: ComparedBridge; isNext: boolean }) {
  const words = useTexts(texts);
  const { bridge: view, isConfirmed } = compared;
  const { bridge, comparedAt, comparedBy } = view ?? {};
  if (!isConfirmed) {
    const title = isNext ? words.matchNext(bridge ?? '') : words.match(bridge ?? '');
    return <Notice tone="success" title={title} focusFor={compared} />;
  }
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
