import type { ComponentChildren } from 'preact';
import type { PlacesView } from '#shared/api/place-views.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { tokenTexts } from './texts.ts';

interface Props {
  readonly current: 'devices' | 'off';
  readonly children: (directory: string, choice: ComponentChildren) => ComponentChildren;
}

/** What both lists have around them: the heading, the tabs, and which directory it is about. */
export function ListFrame({ current, children }: Props) {
  const t = useTexts(tokenTexts);
  const may = useMay();
  const places = usePlaces();
  const tabs = [
    { id: 'devices', title: t.devices },
    { id: 'off', title: t.switchedOff },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        may('tokens.write') && (
          <Link to="tokens/import" class="button primary">
            {t.import}
          </Link>
        )
      }
    >
      <Tabs label={t.tabs} to="tokens" tabs={tabs} current={current} />
      <ReadPart read={places}>
        {({ directories }) =>
          directories.length === 0 ? (
            <EmptyState>{t.noDirectory}</EmptyState>
          ) : (
            <OfOne directories={directories}>{children}</OfOne>
          )
        }
      </ReadPart>
    </Page>
  );
}

function OfOne({ directories, children }: { directories: PlacesView['directories'] } & Pick<Props, 'children'>) {
  const t = useTexts(tokenTexts);
  const { place, go } = useConsole();
  const chosen = directories.find(({ id }) => id === place.query['directory']) ?? directories[0]!;
  const choice = directories.length > 1 && (
    <ChoiceField
      id="directory"
      label={t.directory}
      value={chosen.id}
      options={directories.map(({ id, label }) => [id, label])}
      onValue={(directory) => {
        go(place.path, { query: { ...place.query, directory }, replace: true });
      }}
    />
  );
  return <>{children(chosen.id, choice)}</>;
}
