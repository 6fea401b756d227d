import { describe, expect, it } from '@jest/globals';
import { sumUp } from '#portal/console/pages/dashboard/summed.ts';

const days = [
  {
    day: '2026-02-27',
    portal: 'demo',
    counts: { 'done:reset': 2, 'failed:reset:password-in-history': 1, enrolled: 1 },
  },
  { day: '2026-02-27', portal: 'bank', counts: { 'done:reset': 1, 'refused:proof-refused': 4 } },
  { day: '2026-03-01', portal: 'demo', counts: { 'done:unlock': 3, 'failed:change:password-in-history': 1 } },
];

describe('what the dashboard adds up', () => {
  it('has every day, over the end of a month, also those on which nothing happened', () => {
    const { days: drawn } = sumUp({ from: '2026-02-26', to: '2026-03-02', days }, undefined);
    expect(drawn.map(({ day }) => day)).toEqual([
      ...['2026-02-26', '2026-02-27', '2026-02-28'],
      ...['2026-03-01', '2026-03-02'],
    ]);
    expect(drawn[1]!.values).toEqual({ reset: 3, unlock: 0, change: 0 });
  });

  it('takes causes together, whatever was asked for, the most frequent first', () => {
    const { failures } = sumUp({ from: '2026-02-26', to: '2026-03-02', days }, undefined);
    expect(failures).toEqual([
      ['proof-refused', 4],
      ['password-in-history', 2],
    ]);
  });

  it('is of one portal when one is chosen', () => {
    const summed = sumUp({ from: '2026-02-26', to: '2026-03-02', days }, 'demo');
    expect(summed.done).toMatchObject({ reset: 2, unlock: 3 });
    expect(summed.failures).toEqual([['password-in-history', 2]]);
  });
});
