import type { NoticeTextList } from '#shared/api/notice-text-views.ts';
import { languageNames } from '#shared/languages.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
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
import { kindNames } from './kind-names.ts';
import { noticeTextTexts } from './texts.ts';

type Row = NoticeTextList['noticeTexts'][number];

/** Every notice of one portal, and where its words were changed. */
export function NoticeList() {
  const words = useTexts(noticeTextTexts);
  return (
    <Page title={words.title} lead={words.lead}>
      <ReadPart read={usePlaces()}>
        {({ portals }) =>
          portals.length === 0 ? <EmptyState>{words.noPortal}</EmptyState> : <OfOnePortal portals={portals} />
        }
      </ReadPart>
    </Page>
  );
}

function OfOnePortal({ portals }: { portals: readonly { readonly alias: string; readonly name: string }[] }) {
  const words = useTexts(noticeTextTexts);
  const names = useTexts(kindNames);
  const { place, go, language } = useConsole();
  const { alias } = portals.find((each) => each.alias === place.query['portal']) ?? portals[0]!;
  const read = useRead('notice-text.list', { params: { alias } });
  const offered = read.value?.languages ?? [];
  const spoken = offered.find((each) => each === place.query['language']) ?? offered[0] ?? language;

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
    rows: read.value?.noticeTexts ?? [],
    trouble: read.trouble,
    isLoading: read.isLoading,
    isLoadingMore: false,
    more: undefined,
    reload: read.reload,
  };
  return (
    <>
      <FilterBar label={words.portal} onSearch={read.reload} hasNoButton>
        {portals.length > 1 && (
          <ChoiceField
            id="portal"
            label={words.portal}
            value={alias}
            options={portals.map((each) => [each.alias, each.name])}
            onValue={(chosen) => {
              go('texts', { replace: true, query: { portal: chosen } });
            }}
          />
        )}
        <ChoiceField
          id="language"
          label={words.language}
          value={spoken}
          options={offered.map((each) => [each, languageNames[each]])}
          onValue={(chosen) => {
            go('texts', { replace: true, query: { portal: alias, language: chosen } });
          }}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        list={list}
        columns={columns}
        keyOf={({ kind }) => kind}
        linkOf={({ kind }) => `texts/${pathOf(alias, spoken, kind)}`}
      />
    </>
  );
}
