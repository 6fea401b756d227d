import type { DirectoryRow } from '#shared/api/directory-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { texts } from './texts.ts';
import type { DirectoryTexts } from './texts.ts';

/** Every directory with its health at a glance. */
export function DirectoryList() {
  const words = useTexts(texts);
  const list = useList<DirectoryRow>('directories', async (_, signal) => {
    const answer = await call('directory.list', {}, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.directories } } : answer;
  });
  const columns: Column<DirectoryRow>[] = [
    { id: 'name', title: words.columns.name, cell: ({ label }) => label },
    { id: 'state', title: words.columns.state, cell: (row) => <Reach row={row} /> },
    {
      id: 'bridges',
      title: words.columns.bridges,
      cell: ({ bridgesHere, bridgesAway, bridgesWaiting }) => (
        <>
          {words.bridgesHere(bridgesHere, bridgesHere + bridgesAway)}{' '}
          {bridgesWaiting > 0 && <Badge tone="warn">{words.bridgeWaits(bridgesWaiting)}</Badge>}
        </>
      ),
    },
    { id: 'people', title: words.columns.people, cell: (row) => peopleOf(row, words), look: 'number' },
    {
      id: 'synced',
      title: words.columns.synced,
      cell: ({ syncedAt, syncState }) => (
        <>
          {syncedAt === undefined ? words.notYet : <Moment at={syncedAt} />}{' '}
          {(syncState === 'failed' || syncState === 'held') && <Badge tone="bad">{words.syncStates[syncState]}</Badge>}
        </>
      ),
    },
  ];
  return (
    <Page title={words.title} lead={words.lead}>
      <DataTable
        caption={words.title}
        list={list}
        columns={columns}
        keyOf={({ directory }) => directory}
        linkOf={({ directory }) => pathOf('directories', directory)}
        empty={words.empty}
      />
    </Page>
  );
}

/** Whether people of this directory can be served at this moment. */
export function Reach({ row }: { row: Pick<DirectoryRow, 'isReachable' | 'bridgesHere' | 'bridgesAway'> }) {
  const words = useTexts(texts);
  if (row.isReachable) return <Badge tone="good">{words.reachable}</Badge>;
  const isNew = row.bridgesHere + row.bridgesAway === 0;
  return <Badge tone={isNew ? 'info' : 'bad'}>{isNew ? words.noBridge : words.unreachable}</Badge>;
}

/** People, of how many that may be here. */
export const peopleOf = (
  { people, seats, waitingForSeat = 0 }: Pick<DirectoryRow, 'people' | 'seats' | 'waitingForSeat'>,
  words: Pick<DirectoryTexts, 'unknown' | 'number' | 'ofSeats'>,
): string => {
  if (people === undefined) return words.unknown;
  return seats === undefined ? words.number(people) : words.ofSeats(people - waitingForSeat, seats);
};
