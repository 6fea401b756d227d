import { useState } from 'preact/hooks';
import type { AuditRow } from '#shared/api/audit-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { actionNames, nameOfAction } from './action-names.ts';
import { lastDays, momentsOf } from './day-range.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { texts } from './texts.ts';

const names = ['from', 'to', 'person', 'actor', 'action', 'outcome', 'portal'] as const;
type Filter = Readonly<Record<(typeof names)[number], string>>;

/** All records, newest first, narrowed by what stands in the address. */
export function AuditList() {
  const t = useTexts(texts);
  const { t: common, place, go, language } = useConsole();
  const actions = useTexts(actionNames);
  const given = Object.fromEntries(names.map((name) => [name, place.query[name] ?? ''])) as Filter;
  const filter: Filter = { ...given, ...(given.from === '' && given.to === '' && lastDays(30, new Date())) };
  const [typed, setTyped] = useState(filter);
  const set = (name: keyof Filter) => (value: string) => {
    setTyped({ ...typed, [name]: value });
  };
  const moments = momentsOf(filter) ?? momentsOf(lastDays(30, new Date()))!;
  const narrowing = names.filter((name) => name !== 'from' && name !== 'to' && given[name] !== '');

  const list = useList(JSON.stringify(filter), async (cursor, signal) => {
    const chosen = Object.fromEntries(narrowing.map((name) => [name, given[name]]));
    const query = { ...chosen, ...moments, ...(cursor !== undefined && { cursor }) };
    const answer = await call('audit.list', { query }, { signal });
    return answer.ok ? { ...answer, value: { rows: answer.value.records, cursor: answer.value.cursor } } : answer;
  });
  const columns: readonly Column<AuditRow>[] = [
    { id: 'at', title: t.columns.at, cell: ({ at }) => <Moment at={at} /> },
    { id: 'what', title: t.columns.what, cell: ({ action }) => nameOfAction(actions, action) },
    { id: 'outcome', title: t.columns.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { id: 'who', title: t.columns.who, cell: ({ actor }) => actor.name ?? t.actors[actor.kind] },
    { id: 'where', title: t.columns.where, cell: ({ portal }) => portal ?? '–', isExtra: true },
    { id: 'from', title: t.columns.from, cell: ({ country, address }) => country ?? address ?? '–', isExtra: true },
  ];

  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Link to="audit/export" class="button">
          {t.export}
        </Link>
      }
    >
      <FilterBar
        label={t.filters}
        onSearch={() => {
          go('audit', { replace: true, query: typed });
        }}
        onClear={
          narrowing.length > 0
            ? () => {
                const { from, to } = filter;
                const none = { person: '', actor: '', action: '', outcome: '', portal: '' };
                setTyped({ from, to, ...none });
                go('audit', { replace: true, query: { from, to } });
              }
            : undefined
        }
      >
        <LineField id="from" type="date" label={t.from} value={typed.from} onText={set('from')} />
        <LineField id="to" type="date" label={t.to} value={typed.to} onText={set('to')} />
        <ChoiceField
          id="outcome"
          label={t.outcome}
          value={typed.outcome === 'ok' || typed.outcome === 'failed' ? typed.outcome : 'any'}
          options={[
            ['any', t.outcomes.any],
            ['ok', t.outcomes.ok],
            ['failed', t.outcomes.failed],
          ]}
          onValue={(value) => {
            set('outcome')(value === 'any' ? '' : value);
          }}
        />
        <ChoiceField
          id="action"
          label={t.action}
          value={typed.action || anything}
          options={[[anything, t.outcomes.any], ...choicesOf(actions, typed.action, language)]}
          onValue={(value) => {
            set('action')(value === anything ? '' : value);
          }}
        />
        <LineField id="person" label={t.person} value={typed.person} onText={set('person')} maxLength={200} />
        <LineField id="portal" label={t.portal} value={typed.portal} onText={set('portal')} maxLength={64} />
      </FilterBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        linkOf={({ id }) => pathOf('audit', 'record', id)}
        empty={list.more ? t.lookedThrough : narrowing.length > 0 ? common.common.filteredEmpty : t.empty}
      />
    </Page>
  );
}

const anything = 'any';

/** By their words, and whatever an address names besides. */
function choicesOf(
  names: Readonly<Record<string, string>>,
  chosen: string,
  language: string,
): [id: string, name: string][] {
  const all = Object.entries(names).sort(([, one], [, other]) => one.localeCompare(other, language));
  return chosen === '' || chosen in names ? all : [[chosen, chosen], ...all];
}
