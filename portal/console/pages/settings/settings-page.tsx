import type { SettingsView } from '#shared/api/settings-views.ts';
import { useConsole, useMe, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { settingsTexts } from './texts.ts';

/** What holds for the whole deployment, to be read. */
export function SettingsPage() {
  const words = useTexts(settingsTexts);
  const read = useRead('settings.show', {});
  return (
    <ReadPage read={read} title={words.title}>
      {(settings) => (
        <Page title={words.title} lead={words.lead}>
          <Deployment settings={settings} />
          <Directories directories={settings.directories} />
          <Yours />
        </Page>
      )}
    </ReadPage>
  );
}

function Deployment({ settings }: { settings: SettingsView }) {
  const words = useTexts(settingsTexts);
  const can = (sends: boolean): string => (sends ? words.canSend : words.cannotSend);
  return (
    <>
      <section class="card">
        <h2>{words.deployment}</h2>
        <DefinitionList
          items={[
            [words.version, settings.version],
            [words.stage, settings.stage],
            [words.origin, settings.portalOrigin],
            [words.securityContact, settings.securityContact ?? words.nobody],
          ]}
        />
      </section>
      <section class="card">
        <h2>{words.mail}</h2>
        <DefinitionList
          items={[
            [words.mailFrom, settings.mailFrom],
            [words.texts, can(settings.sendsTexts)],
            [words.chats, can(settings.sendsChats)],
          ]}
        />
      </section>
    </>
  );
}

function Directories({ directories }: Pick<SettingsView, 'directories'>) {
  const words = useTexts(settingsTexts);
  return (
    <section>
      <h2>{words.directories}</h2>
      {directories.length === 0 ? (
        <EmptyState>{words.noDirectory}</EmptyState>
      ) : (
        <table class="table">
          <caption class="visually-hidden">{words.directories}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.domains}</th>
              <th scope="col" class="is-number">
                {words.bridges}
              </th>
            </tr>
          </thead>
          <tbody>
            {directories.map(({ id, label, domains, bridges }) => (
              <tr key={id}>
                <td>{label}</td>
                <td data-title={words.id}>{id}</td>
                <td data-title={words.domains}>
                  <BadgeList items={domains} />
                </td>
                <td data-title={words.bridges} class="is-number">
                  {bridges}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Yours() {
  const words = useTexts(settingsTexts);
  const { t } = useConsole();
  const { role, portals, directories } = useMe();
  const said = (list: readonly string[] | 'all'): string =>
    list === 'all' ? t.common.all : list.join(', ') || t.common.none;
  const isEverything = portals === 'all' && directories === 'all';
  return (
    <section class="card">
      <h2>{words.yours}</h2>
      <DefinitionList
        items={[
          [words.role, t.roles[role]],
          [words.places, isEverything ? words.everything : words.some(said(portals), said(directories))],
        ]}
      />
    </section>
  );
}
