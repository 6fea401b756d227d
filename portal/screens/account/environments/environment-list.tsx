import type { EnvironmentView } from '#shared/api/environment-views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { day } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { NamedLine } from '../../../ui/named-line.tsx';
import { Page } from '../../../ui/page.tsx';
import { countryName, deviceName } from '../../../ui/place-name.ts';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { useEnvironmentTexts } from './environment-texts.ts';
import { useEnvironments } from './use-environments.ts';

/** The devices and places from which this person usually signs in. */
export function EnvironmentList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const e = useEnvironmentTexts();
  const task = useGuardedTask(onSessionEnded);
  const environments = useEnvironments(task);
  if (!environments && !task.trouble) return <Loading />;
  return (
    <Page title={e.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{e.lead}</p>
      {environments?.length === 0 && <p class="soft">{e.none}</p>}
      {environments?.map((environment) => (
        <EnvironmentLine key={environment.id} environment={environment} />
      ))}
      <p class="soft">{e.kept}</p>
      <div class="buttons">
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

function EnvironmentLine({ environment }: { environment: EnvironmentView }) {
  const { language } = usePortal();
  const e = useEnvironmentTexts();
  const name = deviceName(environment, language);
  const seenFrom = environment.places.map(({ country, network }) =>
    country === undefined ? network : `${countryName(country, language)} (${network})`,
  );
  const facts = [
    ...(environment.isThis ? [e.isThis] : []),
    ...(environment.isTrusted ? [e.isTrusted] : []),
    e.lastSeen(day(new Date(environment.lastSeenAt), language)),
    ...(seenFrom.length === 0 ? [] : [e.places(seenFrom.join(', '))]),
  ];
  const trust = environment.isTrusted ? 'distrust' : 'trust';
  return (
    <NamedLine
      name={name}
      ways={(['rename', trust, 'forget'] as const).map((what) => [
        `account/environments/${what}/${environment.id}`,
        e[what],
      ])}
    >
      {facts.map((fact) => (
        <span key={fact} class="soft small">
          <br />
          {fact}
        </span>
      ))}
    </NamedLine>
  );
}
