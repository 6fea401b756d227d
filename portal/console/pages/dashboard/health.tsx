import type { BridgeHealthView, DashboardView } from '#shared/api/dashboard-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Moment } from '../../ui/moment.tsx';
import { texts } from './texts.ts';

/** How each bridge is, and whether it reaches a controller. */
export function Health({ directories }: Pick<DashboardView, 'directories'>) {
  const t = useTexts(texts);
  if (directories.length === 0) return null;
  return (
    <section class="card">
      <h2>{t.health}</h2>
      <table class="table">
        <caption class="visually-hidden">{t.health}</caption>
        <thead>
          <tr>
            <th scope="col">{t.directory}</th>
            <th scope="col">{t.bridge}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.lastHeard}</th>
            <th scope="col" class="is-extra">
              {t.version}
            </th>
          </tr>
        </thead>
        <tbody>
          {directories.flatMap(({ directory, label, bridges }) =>
            bridges.length === 0 ? (
              <tr key={directory}>
                <td data-title={t.directory}>{label}</td>
                <td data-title={t.bridge}>{t.noBridge}</td>
                <td data-title={t.state}>–</td>
                <td data-title={t.lastHeard}>–</td>
                <td data-title={t.version} class="is-extra">
                  –
                </td>
              </tr>
            ) : (
              bridges.map((each) => (
                <tr key={`${directory} ${each.bridge}`}>
                  <td data-title={t.directory}>{label}</td>
                  <td data-title={t.bridge}>{each.bridge}</td>
                  <td data-title={t.state}>
                    <State bridge={each} />
                    <Controllers bridge={each} />
                  </td>
                  <td data-title={t.lastHeard}>
                    <Moment at={each.heardAt} />
                  </td>
                  <td data-title={t.version} class="is-extra">
                    {each.softwareVersion}
                  </td>
                </tr>
              ))
            ),
          )}
        </tbody>
      </table>
      {directories.map(
        ({ directory, label, expiringSoon }) =>
          expiringSoon !== undefined && <p key={directory}>{t.expiringSoon(label, expiringSoon)}</p>,
      )}
    </section>
  );
}

function State({ bridge: { isAlive, isDirectoryReachable } }: { bridge: BridgeHealthView }) {
  const { states } = useTexts(texts);
  if (!isAlive) return <Badge tone="bad">{states.silent}</Badge>;
  return isDirectoryReachable ? <Badge tone="good">{states.well}</Badge> : <Badge tone="warn">{states.away}</Badge>;
}

/** Each controller that does not answer, by name: the others need no line. */
function Controllers({ bridge: { isAlive, controllers } }: { bridge: BridgeHealthView }) {
  const { controller } = useTexts(texts);
  if (!isAlive || controllers.length === 0) return null;
  const away = controllers.filter(({ isHealthy }) => !isHealthy);
  return (
    <ul class="plain small">
      <li>{controller.answer(controllers.length - away.length, controllers.length)}</li>
      {away.map((each) => (
        <li key={each.controller}>{controller.away(each.controller)}</li>
      ))}
    </ul>
  );
}
