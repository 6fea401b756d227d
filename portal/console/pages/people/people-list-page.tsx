import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { factorNames } from '../../names.ts';
import { BadgeList } from '../../ui/badge-list.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { LineField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { ChooseDirectory } from './choose-directory.tsx';
import { StateBadges } from './state-badges.tsx';
import { peopleTexts } from './texts.ts';

/** Everybody, in the order of their names, or who is called so. */
export function PeopleListPage() {
  const words = useTexts(peopleTexts);
  const may = useMay();
  const actions = may('people.write') && (
    <Link to="people/many" class="button">
      {words.many}
    </Link>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={actions}>
      <ChooseDirectory>
        {(directory, choice) => <Found key={directory} directory={directory} choice={choice} />}
      </ChooseDirectory>
    </Page>
  );
}

function Found({ directory, choice }: { directory: string; choice: ComponentChildren }) {
  const words = useTexts(peopleTexts);
  const { place, go } = useConsole();
  const asked = place.query['name'] ?? '';
  const [name, setName] = useState(asked);

  const list = useList<PersonRow>(`${directory} ${asked}`, async (cursor, signal) => {
    const query = { directory, ...(asked && { name: asked }), ...(cursor !== undefined && { cursor }) };
    const answer = await call('person.search', { query }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.people, cursor: answer.value.cursor } } : answer;
  });
  const look = (typed: string): void => {
    go('people', { replace: true, query: { directory, name: typed.trim() } });
    if (typed.trim() === asked) list.reload();
  };
  return (
    <>
      <FilterBar
        label={words.search}
        onSearch={() => {
          look(name);
        }}
        onClear={
          asked
            ? () => {
                setName('');
                look('');
              }
            : undefined
        }
      >
        {choice}
        <LineField
          id="name"
          type="search"
          label={words.name}
          hint={words.nameHint}
          value={name}
          maxLength={256}
          onText={setName}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        list={list}
        columns={useColumns()}
        keyOf={({ guid }) => guid}
        linkOf={(row) => pathOf('people', row.directory, row.guid)}
        empty={asked ? words.notFound : words.nobody}
      />
    </>
  );
}

function useColumns(): Column<PersonRow>[] {
  const words = useTexts(peopleTexts);
  const names = useTexts(factorNames);
  return [
    { id: 'name', title: words.name, cell: ({ displayName }) => displayName },
    { id: 'login', title: words.login, cell: ({ login }) => login },
    { id: 'mail', title: words.mail, cell: ({ mail }) => mail, isExtra: true },
    {
      id: 'enrolled',
      title: words.enrolled,
      cell: ({ enrolled }) => <BadgeList items={enrolled.map((each) => names[each])} none={words.nothingEnrolled} />,
    },
    { id: 'state', title: words.state, cell: (row) => <StateBadges person={row} />, look: 'narrow' },
  ];
}
