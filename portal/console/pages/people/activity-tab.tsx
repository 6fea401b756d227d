import type { PersonActivity } from '#shared/api/people-views.ts';
import { activity as activityDe } from '../../../texts/de/activity.ts';
import { activity as activityEn } from '../../../texts/en/activity.ts';
import { whatHappened } from '../../../screens/account/activity/what-happened.ts';
import { countryName, deviceName } from '../../../ui/place-name.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { peopleTexts } from './texts.ts';

type Entry = PersonActivity['entries'][number];

const activityTexts = { en: activityEn, de: activityDe };

/** What happened to the account, in the very words that its owner reads. */
export function ActivityTab({ directory, guid }: { directory: string; guid: string }) {
  const words = useTexts(peopleTexts);
  const activity = useTexts(activityTexts);
  const { language } = useConsole();
  const list = useList<Entry>(`${directory} ${guid}`, async (cursor, signal) => {
    const query = cursor === undefined ? {} : { cursor };
    const answer = await call('person.list-activity', { params: { directory, guid }, query }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.entries, cursor: answer.value.cursor } } : answer;
  });
  const columns: Column<Entry>[] = [
    { id: 'when', title: words.when, cell: ({ at }) => <Moment at={at} />, look: 'narrow' },
    { id: 'what', title: words.what, cell: (entry) => whatHappened(activity, entry) },
    {
      id: 'where',
      title: words.where,
      cell: ({ from }) =>
        from &&
        [deviceName(from, language), from.network, from.country && countryName(from.country, language)]
          .filter(Boolean)
          .join(', '),
      isExtra: true,
    },
    { id: 'portal', title: words.portal, cell: ({ portal }) => portal, look: 'narrow', isExtra: true },
  ];
  return (
    <>
      <p>{words.activityLead}</p>
      <DataTable
        caption={words.activity}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={words.noActivity}
      />
    </>
  );
}
