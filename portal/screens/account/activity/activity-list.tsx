import { useEffect, useState } from 'preact/hooks';
import type { ActivityEntryView, ActivityView } from '#shared/api/activity-views.ts';
import type { Language } from '#shared/api/views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { day } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { ActivityLine } from './activity-line.tsx';
import { useActivityTexts } from './activity-texts.ts';

/** What happened, grouped by day, newest first. */
export function ActivityList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t, language } = usePortal();
  const a = useActivityTexts();
  const task = useGuardedTask(onSessionEnded);
  const [shown, setShown] = useState<ActivityView>();
  const load = async (after?: string): Promise<void> => {
    const page = await task.run(() => call('activity.list', { query: after === undefined ? {} : { after } }));
    if (page) setShown((before) => ({ ...page, entries: [...(before?.entries ?? []), ...page.entries] }));
  };
  useEffect(() => void load(), []);
  if (!shown && !task.trouble) return <Loading />;

  const days = Map.groupBy(shown?.entries ?? [], ({ at }) => dayName(new Date(at), language, a));
  return (
    <Page title={a.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{a.lead}</p>
      {shown?.entries.length === 0 && <p class="soft">{a.none}</p>}
      {[...days].map(([name, entries]) => (
        <Day key={name} name={name} entries={entries} />
      ))}
      <div class="buttons">
        {shown?.next !== undefined && (
          <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void load(shown.next)}>
            {a.more}
          </button>
        )}
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}

function Day({ name, entries }: { name: string; entries: readonly ActivityEntryView[] }) {
  return (
    <section>
      <h2>{name}</h2>
      {entries.map((entry) => (
        <ActivityLine key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

function dayName(moment: Date, language: Language, words: { today: string; yesterday: string }): string {
  const dayOf = (date: Date): string => date.toDateString();
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayOf(moment) === dayOf(new Date())) return words.today;
  return dayOf(moment) === dayOf(yesterday) ? words.yesterday : day(moment, language);
}
