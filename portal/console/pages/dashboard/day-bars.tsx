import { locales } from '../../languages.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { seriesNames } from './summed.ts';
import type { DrawnDay } from './summed.ts';
import { texts } from './texts.ts';

const height = 100;

/** Days as bars, one above the other in each. The words beneath say what a colour is; numbers are in the table. */
export function DayBars({ days }: { days: readonly DrawnDay[] }) {
  const t = useTexts(texts);
  const format = useDayFormat();
  const sumOf = ({ values }: DrawnDay): number => seriesNames.reduce((sum, name) => sum + values[name], 0);
  const most = Math.max(...days.map(sumOf), 1);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure class="day-bars">
      <svg viewBox={`0 0 ${days.length * 10} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map((day, index) => {
          let y = height;
          return seriesNames.map((name) => {
            const part = (day.values[name] / most) * height;
            y -= part;
            return (
              part > 0 && (
                <rect
                  key={`${day.day} ${name}`}
                  class={`series-${name}`}
                  x={index * 10 + 1}
                  y={y}
                  width={8}
                  height={part}
                />
              )
            );
          });
        })}
      </svg>
      <p class="axis soft" aria-hidden="true">
        <span>{first && format(first.day)}</span>
        <span>{t.atMost(most)}</span>
        <span>{last && format(last.day)}</span>
      </p>
      <figcaption>
        <ul class="legend">
          {seriesNames.map((name) => (
            <li key={name}>
              <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
                <rect class={`series-${name}`} width="10" height="10" />
              </svg>
              {t.series[name]}: {days.reduce((sum, { values }) => sum + values[name], 0)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The numbers, the newest day first, days without anything left out. */
export function DayTable({ days }: { days: readonly DrawnDay[] }) {
  const t = useTexts(texts);
  const format = useDayFormat();
  const busy = days.filter(({ values }) => seriesNames.some((name) => values[name] > 0)).reverse();
  if (busy.length === 0) return <p>{t.nothing}</p>;
  return (
    <table class="table">
      <caption class="visually-hidden">{t.helped}</caption>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          {seriesNames.map((name) => (
            <th key={name} scope="col" class="is-number">
              {t.series[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {busy.map(({ day, values }) => (
          <tr key={day}>
            <td data-title={t.day}>{format(day)}</td>
            {seriesNames.map((name) => (
              <td key={name} class="is-number" data-title={t.series[name]}>
                {values[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day of UTC as it is: no time zone moves it. */
function useDayFormat(): (day: string) => string {
  const { language } = useConsole();
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
