import type { UserIssueCounts, UserIssueRow } from '#shared/api/restore-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { useRead } from '../../app/use-read.ts';
import { lostNames } from '../../names.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { StateBadge } from './state-badge.tsx';
import { issueTexts } from './texts.ts';

type Counted = UserIssueCounts['portals'][number];

/** Those that wait, of the portal where most do unless another one is chosen. */
export function IssueListPage() {
  const words = useTexts(issueTexts);
  const counts = useRead('user-issue.count', {});
  return (
    <Page title={words.title} lead={words.lead}>
      <ReadPart read={counts}>
        {({ portals }) =>
          portals.length === 0 ? <EmptyState>{words.noPortal}</EmptyState> : <OfOnePortal portals={portals} />
        }
      </ReadPart>
    </Page>
  );
}

function OfOnePortal({ portals }: { portals: readonly Counted[] }) {
  const words = useTexts(issueTexts);
  const { place, go } = useConsole();
  const portal = portals.find(({ alias }) => alias === place.query['portal']) ?? mostWaiting(portals);
  const isAll = place.query['show'] === 'all';
  const { alias } = portal;

  const list = useList<UserIssueRow>(`${alias} ${isAll}`, async (cursor, signal) => {
    const query = {
      portal: alias,
      ...(!isAll && { state: 'waiting' as const }),
      ...(cursor !== undefined && { cursor }),
    };
    const answer = await call('user-issue.list', { query }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.issues, cursor: answer.value.cursor } } : answer;
  });
  const narrow = (portalChosen: string, show: 'waiting' | 'all'): void => {
    go('issues', { replace: true, query: { portal: portalChosen, show: show === 'all' ? 'all' : undefined } });
  };
  return (
    <>
      <FilterBar label={words.filters} onSearch={list.reload} hasNoButton>
        {portals.length > 1 && (
          <ChoiceField
            id="portal"
            label={words.portal}
            value={alias}
            options={portals.map((each) => [each.alias, words.portalOption(each.name, countOf(each))])}
            onValue={(chosen) => {
              narrow(chosen, isAll ? 'all' : 'waiting');
            }}
          />
        )}
        <ChoiceField
          id="show"
          label={words.show}
          value={isAll ? 'all' : 'waiting'}
          options={[
            ['waiting', words.waitingOnly],
            ['all', words.all],
          ]}
          onValue={(chosen) => {
            narrow(alias, chosen);
          }}
        />
      </FilterBar>
      <DataTable
        caption={words.caption(portal.name)}
        list={list}
        columns={useColumns()}
        keyOf={({ id }) => id}
        linkOf={({ id }) => pathOf('issues', alias, id)}
        empty={isAll ? words.nothing : words.nothingWaits}
      />
    </>
  );
}

function useColumns(): Column<UserIssueRow>[] {
  const words = useTexts(issueTexts);
  const names = useTexts(lostNames);
  return [
    {
      id: 'person',
      title: words.person,
      cell: ({ displayName, login }) => (displayName === login ? login : `${displayName} (${login})`),
    },
    { id: 'lost', title: words.lost, cell: ({ lost }) => <BadgeList items={lost.map((each) => names[each])} /> },
    { id: 'asked', title: words.asked, cell: ({ submittedAt }) => <Moment at={submittedAt} /> },
    { id: 'reference', title: words.reference, cell: ({ reference }) => reference, look: 'narrow', isExtra: true },
    { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} />, look: 'narrow' },
  ];
}

const countOf = ({ waiting, isMore }: Counted): string => `${waiting}${isMore ? '+' : ''}`;

const mostWaiting = (portals: readonly Counted[]): Counted =>
  portals.reduce((one, other) => (other.waiting > one.waiting ? other : one));
