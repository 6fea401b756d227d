import type { AdministratorView } from '#shared/api/administrator-views.ts';
import { day } from '../../../ui/format.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { placesOf, StateBadge } from './state-badge.tsx';
import { texts } from './texts.ts';

/** Who administers this deployment. */
export function AdministratorListPage() {
  const { t, language } = useConsole();
  const words = useTexts(texts);
  const may = useMay()('administrators.write');
  const list = useList('administrators', async (cursor, signal) => {
    const answer = await call('administrator.list', { query: cursor === undefined ? {} : { cursor } }, { signal });
    if (!answer.ok) return answer;
    const { administrators: rows, cursor: next } = answer.value;
    return { ...answer, value: { rows, cursor: next } };
  });
  const columns: readonly Column<AdministratorView>[] = [
    { id: 'name', title: words.columns.name, cell: ({ name, isYou }) => (isYou ? `${name} (${words.you})` : name) },
    { id: 'role', title: words.columns.role, cell: ({ role }) => t.roles[role] },
    { id: 'places', title: words.columns.places, cell: (each) => placesOf(each, words.everything), isExtra: true },
    { id: 'state', title: words.columns.state, cell: (each) => <StateBadge state={each.state} /> },
    {
      id: 'seen',
      title: words.columns.seen,
      cell: ({ lastSignInAt }) => (lastSignInAt === undefined ? words.never : day(new Date(lastSignInAt), language)),
      isExtra: true,
    },
  ];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Link to="administrators/new" class="button primary">
            {words.invite}
          </Link>
        )
      }
    >
      <DataTable
        caption={words.title}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `administrators/${id}`}
      />
    </Page>
  );
}
