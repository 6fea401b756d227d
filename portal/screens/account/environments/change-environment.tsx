import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Page } from '../../../ui/page.tsx';
import { deviceName } from '../../../ui/place-name.ts';
import { StopPage } from '../../../ui/stop-page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { useEnvironmentTexts } from './environment-texts.ts';
import { useEnvironments } from './use-environments.ts';

interface Props {
  readonly id: string;
  /** Trusting stands inside a fresh proof (THREATS E14); the others only make more be asked for. */
  readonly change: 'trust' | 'distrust' | 'forget';
  readonly onSessionEnded: () => void;
  readonly onStale?: () => void;
}

/** Asks once, then trusts a device, does so no longer, or forgets it. */
export function ChangeEnvironment({ id, change, onSessionEnded, onStale }: Props) {
  const { t, language, go } = usePortal();
  const e = useEnvironmentTexts();
  const task = useGuardedTask(onSessionEnded, onStale);
  const environments = useEnvironments(task);
  const found = environments?.find((environment) => environment.id === id);
  if (!environments && !task.trouble) return <Loading />;
  if (environments && !found) return <StopPage why={{ title: e.goneTitle, text: e.goneText }} />;

  const carryOut = async (): Promise<void> => {
    const done = await task.run(() =>
      change === 'forget'
        ? call('environments.forget', { params: { id } })
        : call('environments.trust', { params: { id }, body: { isTrusted: change === 'trust' } }),
    );
    if (done) go('account/environments', { replace: true });
  };
  const name = found ? deviceName(found, language) : '';
  return (
    <Page title={e[`${change}Title`](name)} overline={e.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{e[`${change}Text`]}</p>
      <Form onSubmit={() => void carryOut()}>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{e[change]}</SubmitButton>
          <Link to="account/environments" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
