import type { ResourceRow } from '#shared/api/resource-views.ts';
import { call } from '../../api/client.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { texts } from './texts.ts';

/** All resources that one looks after. */
export function ResourceListPage() {
  const t = useTexts(texts);
  const mayWrite = useMay()('resources.write');
  const list = useList('resources', async (_, signal) => {
    const answer = await call('resource.list', {}, { signal });
    return answer.ok ? { ...answer, value: { rows: answer.value.resources } } : answer;
  });
  const columns: readonly Column<ResourceRow>[] = [
    { id: 'name', title: t.columns.name, cell: ({ name, alias }) => name ?? alias },
    { id: 'address', title: t.columns.address, cell: ({ alias }) => `/portal/${alias}` },
    {
      id: 'source',
      title: t.columns.source,
      cell: ({ source }) => (source === 'closed' ? <Badge tone="bad">{t.sources.closed}</Badge> : t.sources[source]),
    },
    {
      id: 'people',
      title: t.columns.people,
      cell: ({ members }) => (members ? t.members[members] : '–'),
      isExtra: true,
    },
    {
      id: 'allows',
      title: t.columns.allows,
      cell: ({ actions, signInMethods }) => (actions === undefined ? '–' : t.allows(actions, signInMethods ?? 0)),
      isExtra: true,
    },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        mayWrite && (
          <Link to="resources/new" class="button primary">
            {t.make}
          </Link>
        )
      }
    >
      <DataTable
        caption={t.title}
        list={list}
        columns={columns}
        keyOf={({ alias }) => alias}
        linkOf={({ alias }) => pathOf('resources', 'at', alias)}
        empty={t.empty}
      />
    </Page>
  );
}
