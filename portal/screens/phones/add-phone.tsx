import { useEffect, useState } from 'preact/hooks';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { NewPushDeviceView } from '#shared/api/push-views.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { keepDevice } from '../../push/device-store.ts';
import { fitness, makeDevice } from '../../push/make-device.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { PhoneNameForm } from './phone-name-form.tsx';
import { usePhoneTexts } from './phone-texts.ts';
import { TestMessage } from './test-message.tsx';

interface Props {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Makes this browser a device that approves. Inside a fresh proof (THREATS E14). */
export function AddPhone({ onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  const [serverKey, setServerKey] = useState<string>();
  const [begun, setBegun] = useState<NewPushDeviceView & { readonly name: string }>();
  const [hasRefused, setRefused] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);

  useEffect(() => {
    // Before the button is pressed: what it does must follow at once, or the browser does not ask the person.
    void task
      .run(() => call('push.list', {}))
      .then((view) => {
        setServerKey(view?.applicationServerKey);
      });
  }, []);

  const add = async (name: string): Promise<void> => {
    setRefused(false);
    await task.run(async (): Promise<Result<unknown, Trouble>> => {
      const made = await makeDevice(serverKey!);
      if (!made) {
        setRefused(true);
        return ok(undefined);
      }
      const { key, publicKey, subscription } = made;
      const answer = await call('push.register', { body: { name, publicKey, subscription } });
      if (answer.ok) {
        await keepDevice({ handle: answer.value.handle, key });
        setBegun({ ...answer.value, name });
      }
      return answer;
    });
  };

  if (serverKey === undefined && !task.trouble) return <Loading />;
  if (begun) {
    return (
      <TestMessage
        key={begun.id}
        begun={begun}
        onAgain={() => {
          setBegun(undefined);
        }}
      />
    );
  }
  const found = fitness();
  const obstacle = found === 'fit' ? undefined : words.unfit[found];
  const isNotTaken = task.trouble?.code === 'proof-refused';
  return (
    <Page key="add" title={words.addTitle} overline={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} as={isNotTaken ? words.notTaken : undefined} />}
      {hasRefused && (
        <Notice tone="error" title={words.refused.title} focusFor={hasRefused}>
          <p>{words.refused.text}</p>
        </Notice>
      )}
      {obstacle ? (
        <>
          <h2>{obstacle.title}</h2>
          <Steps lines={obstacle.lines} />
          <Link to="account/phones" class="button">
            {words.list}
          </Link>
        </>
      ) : (
        <>
          <p>{words.addText}</p>
          <Steps lines={words.steps} />
          <PhoneNameForm
            name={words.nameDefault}
            button={words.setUp}
            isBusy={task.isBusy || serverKey === undefined}
            onName={(name) => void add(name)}
          >
            <Link to="account/phones" class="button">
              {t.common.cancel}
            </Link>
          </PhoneNameForm>
        </>
      )}
    </Page>
  );
}

const Steps = ({ lines }: { lines: readonly string[] }) => (
  <ol>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);
