import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, dayOf, daysUntil, expiryDaysToAsk, noticeFor, startOf } from '#shared/domain/expiry-days.ts';

const chosen = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1990-01-01', days));

describe('days of UTC', () => {
  it('begin and end at midnight, in leap years and where clocks are put forward', () => {
    expect(dayOf(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1);
    expect(daysUntil('2026-12-31', '2027-01-01')).toBe(-1);
  });

  it('are counted whole, whichever they are', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(daysUntil(dayAfter(day, days), day)).toBe(days);
        expect(dayOf(new Date(startOf(day)))).toBe(day);
        expect(dayOf(new Date(startOf(dayAfter(day, 1)) - 1))).toBe(day);
      }),
    );
  });
});

describe('whose password is asked for', () => {
  const today = '2026-11-22';

  it('are those whose password ends in one of the chosen numbers of days', () => {
    expect(expiryDaysToAsk([7, 14, 1], today, '2026-11-21')).toEqual(['2026-11-23', '2026-11-29', '2026-12-06']);
    expect(expiryDaysToAsk([7, 14, 1], today, undefined)).toHaveLength(3);
    expect(expiryDaysToAsk([], today, '2026-11-01')).toEqual([]);
  });

  it('and who was missed on the last days, but nobody of long ago, and nobody whose password has ended', () => {
    expect(expiryDaysToAsk([7, 1], today, '2026-11-20')).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(expiryDaysToAsk([14], today, '2025-01-01')).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(expiryDaysToAsk([1], today, '2025-01-01')).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('is never more than an order holds, whatever was chosen', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 0, max: 100 }), (days, ago) => {
        expect(expiryDaysToAsk(days, today, dayAfter(today, -ago)).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('what somebody is told for', () => {
  it.each([
    [14, 14],
    [13, 14],
    [8, 14],
    [7, 7],
    [2, 3],
    [0, 1],
    [15, undefined],
    [-1, undefined],
  ])('with %p days left', (left, expected) => {
    expect(noticeFor(left, [1, 14, 3, 7])).toBe(expected);
  });

  it('only falls as the day comes nearer, so that it can be told once each', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 0, max: 59 }), (days, left) => {
        const [before, after] = [noticeFor(left + 1, days) ?? Infinity, noticeFor(left, days) ?? Infinity];
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(left);
      }),
    );
  });
});
