import type { DashboardView } from '#shared/api/dashboard-views.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { locales } from '../../languages.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { ChartCard } from './chart-card.tsx';
import { DayBars, DayTable } from './day-bars.tsx';
import { Failures } from './failures.tsx';
import { Health } from './health.tsx';
import { seriesNames, sumUp } from './summed.ts';
import { texts } from './texts.ts';
import { Tickets } from './tickets.tsx';
import { Unkept } from './unkept.tsx';
import { TrailHealth } from './trail-health.tsx';

const ranges = ['7', '30', '90', '365'] as const;
const dayMs = 24 * 60 * 60 * 1000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** What happened, how much of it nobody had to call about, and whether everything works. */
export function DashboardPage() {
  const t = useTexts(texts);
  const { place, go } = useConsole();
  const range = ranges.find((each) => each === place.query['days']) ?? '30';
  const now = Date.now();
  const query = { from: dayOf(now - (Number(range) - 1) * dayMs), to: dayOf(now) };
  const read = useRead('dashboard.show', { query });
  const portal = place.query['portal'];
  const narrow = (days: string, to: string | undefined): void => {
    go('dashboard', { replace: true, query: { ...place.query, days, portal: to } });
  };
  return (
    <Page title={t.title}>
      <FilterBar label={t.title} onSearch={read.reload} hasNoButton>
        <ChoiceField
          id="range"
          label={t.range}
          value={range}
          options={ranges.map((each) => [each, t.ranges[each]] as const)}
          onValue={(days) => {
            narrow(days, portal);
          }}
        />
        <ChoiceField
          id="portal"
          label={t.portal}
          value={portal ?? ''}
          options={[
            ['', t.all],
            ...portalsIn(read.value, portal).map((each) => [each, each === '-' ? t.none : each] as const),
          ]}
          onValue={(to) => {
            narrow(range, to === '' ? undefined : to);
          }}
        />
      </FilterBar>
      <ReadPart read={read}>{(value) => <Pictures value={value} portal={portal} />}</ReadPart>
      <p class="small soft">{t.daysAreUtc}</p>
    </Page>
  );
}

function portalsIn(value: DashboardView | undefined, chosen: string | undefined): string[] {
  const known = (value ? [...value.days, ...value.enrolled] : []).map(({ portal }) => portal);
  return [...new Set([...known, ...(chosen === undefined ? [] : [chosen])])].sort();
}

function Pictures({ value, portal }: { value: DashboardView; portal: string | undefined }) {
  const t = useTexts(texts);
  const { language } = useConsole();
  const summed = sumUp(value, portal);
  const isQuiet = seriesNames.every((name) => summed.done[name] === 0);
  const enrolled = value.enrolled.filter((each) => portal === undefined || each.portal === portal);
  const people = enrolled.reduce((sum, each) => sum + each.people, 0);
  return (
    <>
      <Unkept directories={value.directories} />
      <ChartCard
        title={t.helped}
        lead={t.helpedText}
        picture={isQuiet ? <p>{t.nothing}</p> : <DayBars days={summed.days} />}
        table={!isQuiet && <DayTable days={summed.days} />}
      />
      <div class="columns">
        <Tickets done={summed.done} />
        <section class="card">
          <h2>{t.enrolled}</h2>
          <p class="big-number">{t.people(people)}</p>
          <p>{t.enrolledText}</p>
          <p>
            {t.signIns}: {summed.done['sign-in'].toLocaleString(locales[language])}
          </p>
        </section>
      </div>
      <Failures failures={summed.failures} />
      <Health directories={value.directories} />
      {value.trail && <TrailHealth trail={value.trail} />}
    </>
  );
}
