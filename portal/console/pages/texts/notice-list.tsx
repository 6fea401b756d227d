import type { NoticeTextList } from '#shared/api/notice-text-views.ts';
import { languageNames } from '#shared/languages.ts';
import { useConsole, useMe, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { usePlaces } from '../../app/use-places.ts';
import { useRead } from '../../app/use-read.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { choicesOf, chosenOf } from './groups.ts';
import { kindNames } from './kind-names.ts';
import { noticeTextTexts } from './texts.ts';
import { installation } from './words-of.ts';

type Row = NoticeTextList['noticeTexts'][number];
/** A portal, or the installation, by what its list is asked for with. */
type WordsPlace = readonly [alias: string, name: string];

/** Every notice of one place, and where its words were changed. */
export function NoticeList() {
  const words = useTexts(noticeTextTexts);
  const { permissions, portals: mine, directories } = useMe();
  const seesAll = permissions.includes('settings.read') && mine === 'all' && directories === 'all';
  return (
    <Page title={words.title} lead={words.lead}>
      <ReadPart read={usePlaces()}>
        {({ portals }) => {
          const places: WordsPlace[] = portals.map(({ alias, name }) => [alias, name]);
          if (seesAll) places.push([installation, words.toAdministrators]);
          return places.length === 0 ? <EmptyState>{words.noPortal}</EmptyState> : <OfOnePlace places={places} />;
        }}
      </ReadPart>
    </Page>
  );
}

function OfOnePlace({ places }: { places: readonly WordsPlace[] }) {
  const words = useTexts(noticeTextTexts);
  const names = useTexts(kindNames);
  const { place, go, language } = useConsole();
  const { portal, language: wanted, group = '' } = place.query;
  const [alias] = places.find(([each]) => each === portal) ?? places[0]!;
  const isInstallation = alias === installation;
  const ofPortal = useRead('notice-text.list', isInstallation ? undefined : { params: { alias } });
  const ofInstallation = useRead('installation-text.list', isInstallation ? {} : undefined);
  const read = isInstallation ? ofInstallation : ofPortal;
  const all = read.value?.noticeTexts ?? [];
  const offered = read.value?.languages ?? [];
  const spoken = offered.find((each) => each === wanted) ?? offered.find((each) => each === language) ?? offered[0];
  const there = choicesOf(all);
  const chosen = there.find((each) => each === group) ?? '';
  const narrow = (query: Record<string, string>): void => {
    go('texts', { replace: true, query: { portal: alias, language: spoken ?? '', group: chosen, ...query } });
  };

  const columns: readonly Column<Row>[] = [
    { id: 'notice', title: words.columns.notice, cell: ({ kind }) => names[kind] },
    { id: 'channel', title: words.columns.channel, cell: ({ channel }) => words.channels[channel], isExtra: true },
    {
      id: 'changed',
      title: words.columns.changed,
      cell: ({ changed }) => (
        <BadgeList items={changed.map((each) => languageNames[each])} tone="info" none={words.unchanged} />
      ),
    },
  ];
  const list = {
    rows: chosenOf(all, chosen),
    trouble: read.trouble,
    isLoading: read.isLoading,
    isLoadingMore: false,
    more: undefined,
    reload: read.reload,
  };
  return (
    <>
      <FilterBar label={words.title} onSearch={read.reload} hasNoButton>
        {places.length > 1 && (
          <ChoiceField
            id="portal"
            label={words.portal}
            value={alias}
            options={places}
            onValue={(portal) => {
              narrow({ portal, language: wanted ?? '', group: '' });
            }}
          />
        )}
        <ChoiceField
          id="language"
          label={words.language}
          value={spoken ?? language}
          options={offered.map((each) => [each, languageNames[each]])}
          onValue={(language) => {
            narrow({ language });
          }}
        />
        <ChoiceField
          id="group"
          label={words.group}
          value={chosen}
          options={[['', words.allGroups], ...there.map((each) => [each, words.groups[each]] as const)]}
          onValue={(group) => {
            narrow({ group });
          }}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        list={list}
        columns={columns}
        keyOf={({ kind }) => kind}
        linkOf={({ kind }) => `texts/${pathOf(alias, spoken ?? language, kind)}`}
      />
    </>
  );
}
