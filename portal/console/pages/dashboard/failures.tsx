import { useTexts } from '../../app/console-context.ts';
import { causeNames } from './cause-names.ts';
import { ChartCard } from './chart-card.tsx';
import type { Summed } from './summed.ts';
import { texts } from './texts.ts';

/** Why things failed, as bars or in numbers. */
export function Failures({ failures }: Pick<Summed, 'failures'>) {
  const t = useTexts(texts);
  const names = useTexts(causeNames) as Readonly<Record<string, string>>;
  const most = Math.max(...failures.map(([, count]) => count), 1);
  return (
    <ChartCard
      title={t.failures}
      lead={t.failuresText}
      picture={
        failures.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <ul class="cause-bars">
            {failures.map(([cause, count]) => (
              <li key={cause}>
                <span>
                  {names[cause] ?? cause}: {count}
                </span>
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="series-failed" width={(count / most) * 100} height="4" />
                </svg>
              </li>
            ))}
          </ul>
        )
      }
      table={
        failures.length > 0 && (
          <table class="table">
            <caption class="visually-hidden">{t.failures}</caption>
            <thead>
              <tr>
                <th scope="col">{t.cause}</th>
                <th scope="col" class="is-number">
                  {t.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {failures.map(([cause, count]) => (
                <tr key={cause}>
                  <td data-title={t.cause}>{names[cause] ?? cause}</td>
                  <td data-title={t.count} class="is-number">
                    {count}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    />
  );
}
