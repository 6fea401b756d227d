import type { ActivityEntryView } from '#shared/api/activity-views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { clock } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { countryName, deviceName } from '../../../ui/place-name.ts';
import { useActivityTexts } from './activity-texts.ts';
import { whatHappened } from './what-happened.ts';

/** One thing that happened: what, when, where, and the way to say that it was somebody else. */
export function ActivityLine({ entry }: { entry: ActivityEntryView }) {
  const { language } = usePortal();
  const a = useActivityTexts();
  const what = whatHappened(a, entry);
  const time = clock(new Date(entry.at), language);
  return (
    <div class="token">
      <div>
        <b>{what}</b> <span class="soft">{time}</span>
        <ActivityFacts entry={entry} />
      </div>
      {entry.what !== 'not-me' && (
        <Link to={`account/activity/not-me/${entry.id}`} class="button">
          {a.notMe} <span class="visually-hidden">{`${what}, ${time}`}</span>
        </Link>
      )}
    </div>
  );
}

/** How it ended, by what it was proven, and from where. */
export function ActivityFacts({ entry: { outcome, factors = [], from } }: { entry: ActivityEntryView }) {
  const { t, language } = usePortal();
  const a = useActivityTexts();
  const place = from && [
    deviceName(from, language),
    ...(from.country === undefined ? [] : [countryName(from.country, language)]),
    ...(from.network === undefined ? [] : [a.network(from.network)]),
  ];
  const facts = [
    ...(outcome === undefined || outcome === 'done' ? [] : [`${a.failed} ${t.outcomes[outcome].title}`]),
    ...(factors.length === 0 ? [] : [a.by(factors.map((factor) => t.factors[factor]).join(', '))]),
    ...(place ? [a.from(place.join(', '))] : []),
  ];
  return (
    <>
      {facts.map((fact) => (
        <span key={fact} class="soft small">
          <br />
          {fact}
        </span>
      ))}
    </>
  );
}
