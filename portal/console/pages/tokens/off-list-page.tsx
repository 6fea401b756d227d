import type { ComponentChildren } from 'preact';
import type { OwnedTokenView } from '#shared/api/admin-token-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { ListFrame } from './list-frame.tsx';
import { ownerName } from './states.tsx';
import { kindText, tokenTexts } from './texts.ts';

/** Tokens that are switched off: lost for now, and somebody's still. */
export const OffListPage = () => (
  <ListFrame current="off">
    {(directory, choice) => <OffTable key={directory} directory={directory} choice={choice} />}
  </ListFrame>
);

function OffTable({ directory, choice }: { directory: string; choice: ComponentChildren }) {
  const t = useTexts(tokenTexts);
  const list = useList<OwnedTokenView>(directory, async (cursor, signal) => {
    const query = { directory, ...(cursor !== undefined && { cursor }) };
    const answer = await call('admin-token.list', { query }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.tokens, cursor: answer.value.cursor } } : answer;
  });
  const columns: readonly Column<OwnedTokenView>[] = [
    { id: 'owner', title: t.columns.owner, cell: ({ owner }) => ownerName(owner, t) },
    { id: 'name', title: t.columns.name, cell: ({ name }) => name },
    { id: 'kind', title: t.columns.kind, cell: ({ kind }) => kindText(kind, t), isExtra: true },
    { id: 'portal', title: t.columns.portal, cell: ({ portal = '–' }) => portal, isExtra: true },
  ];
  return (
    <>
      {choice && (
        <FilterBar label={t.filters} onSearch={list.reload} hasNoButton>
          {choice}
        </FilterBar>
      )}
      <DataTable
        caption={t.switchedOff}
        list={list}
        columns={columns}
        keyOf={({ owner, id }) => `${owner.guid} ${id}`}
        linkOf={({ owner }) => pathOf('tokens', 'of', owner.directory, owner.guid)}
        empty={t.nothingOff}
      />
    </>
  );
}
