import { useState } from 'preact/hooks';
import type { DeviceView } from '#shared/api/admin-token-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { AskStep } from './ask-step.tsx';
import { AssignStep } from './assign-step.tsx';
import { DeviceBadge, ownerName } from './states.tsx';
import { kindText, tokenTexts } from './texts.ts';

type Step = 'assign' | 'release' | 'withdraw';

/** One device: whose it is, and what can be done with it. */
export function DevicePage({ directory, serial }: { directory: string; serial: string }) {
  const t = useTexts(tokenTexts);
  const { tell } = useConsole();
  const mayWrite = useMay()('tokens.write');
  const params = { directory, serial };
  const read = useRead('stock.show', { params });
  const [step, setStep] = useState<Step>();
  const above = { to: 'tokens', title: t.title };
  const done = (said: string): void => {
    setStep(undefined);
    tell(said);
    read.reload();
  };
  const cancel = (): void => {
    setStep(undefined);
  };

  return (
    <ReadPage read={read} title={serial} above={above}>
      {(device) => (
        <Page title={device.serial} above={above}>
          <section class="card">
            <h2>{t.facts}</h2>
            <Facts device={device} />
            {mayWrite && (
              <div class="buttons">
                {stepsOf(device).map((each) => (
                  <button key={each} type="button" class="button" onClick={() => setStep(each)}>
                    {t[each]}
                  </button>
                ))}
              </div>
            )}
          </section>
          {step === 'assign' && <AssignStep device={device} onDone={done} onCancel={cancel} />}
          {step === 'release' && (
            <AskStep
              isDanger={device.state === 'taken'}
              title={t.releaseTitle(serial)}
              text={t.releaseText}
              confirm={t.release}
              work={() => call('stock.release', { params })}
              onDone={() => {
                done(t.released);
              }}
              onCancel={cancel}
            />
          )}
          {step === 'withdraw' && (
            <AskStep
              isDanger
              title={t.withdrawTitle(serial)}
              text={t.withdrawText}
              confirm={t.withdraw}
              work={() => call('stock.withdraw', { params })}
              onDone={() => {
                done(t.withdrawn);
              }}
              onCancel={cancel}
            />
          )}
        </Page>
      )}
    </ReadPage>
  );
}

function Facts({ device }: { device: DeviceView }) {
  const t = useTexts(tokenTexts);
  const { owner } = device;
  return (
    <DefinitionList
      items={[
        [t.columns.state, <DeviceBadge key="state" state={device.state} />],
        [t.columns.kind, kindText(device.kind, t)],
        [
          t.columns.owner,
          owner && (
            <>
              {ownerName(owner, t)}{' '}
              {owner.login !== undefined && (
                <Link to={pathOf('tokens', 'of', owner.directory, owner.guid)}>{t.seeTokens}</Link>
              )}
            </>
          ),
        ],
        [t.imported, <Moment key="imported" at={device.importedAt} />],
      ]}
    />
  );
}

/** What can be done with a device that it has not come to already. */
const stepsOf = ({ state }: DeviceView): readonly Step[] =>
  (({ free: ['assign', 'withdraw'], taken: ['release', 'withdraw'], withdrawn: ['release'] }) as const)[state];
