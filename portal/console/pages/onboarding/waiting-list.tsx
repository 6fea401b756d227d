import type { PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { onboardingTexts } from './texts.ts';

/** Who has set up nothing yet. */
export function WaitingList({ directory }: { directory: string }) {
  const words = useTexts(onboardingTexts);
  const may = useMay();
  const list = useList<PersonRow>(directory, async (cursor, signal) => {
    const query = { directory, who: 'to-enrol', size: '25', ...(cursor !== undefined && { cursor }) } as const;
    const answer = await call('onboarding.list', { query }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.people, cursor: answer.value.cursor } } : answer;
  });
  const columns: Column<PersonRow>[] = [
    { id: 'name', title: words.name, cell: ({ displayName }) => displayName },
    { id: 'login', title: words.login, cell: ({ login }) => login },
    { id: 'mail', title: words.mail, cell: ({ mail }) => mail, isExtra: true },
    {
      id: 'invited',
      title: words.lastInvited,
      cell: ({ invitedAt }) => (invitedAt ? <Moment at={invitedAt} /> : words.never),
      look: 'narrow',
    },
  ];
  return (
    <section>
      <div class="heading-row">
        <h2>{words.notYet}</h2>
        {may('onboarding.write') && (
          <Link to="onboarding/invite" query={{ directory }} class="button primary">
            {words.invite}
          </Link>
        )}
      </div>
      <DataTable
        caption={words.notYet}
        list={list}
        columns={columns}
        keyOf={({ guid }) => guid}
        linkOf={may('people.read') ? (row) => pathOf('people', row.directory, row.guid) : undefined}
        empty={words.nobodyLeft}
      />
    </section>
  );
}
