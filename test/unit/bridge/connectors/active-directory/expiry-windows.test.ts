import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageOf, windowsOf } from '#bridge/connectors/active-directory/expiry-windows.ts';
import type { Span } from '#bridge/connectors/active-directory/expiry-windows.ts';
import {
  dateFromFiletime,
  filetimeFromDate,
  intervalFromSeconds,
} from '#bridge/connectors/active-directory/filetime.ts';
import { dayAfter, dayOf, startOf } from '#shared/domain/expiry-days.ts';

const day = (date: string): Span => ({ fromMs: startOf(date), toMs: startOf(dayAfter(date, 1)) });
const ticks = (iso: string): bigint => BigInt(filetimeFromDate(new Date(iso)));
const days = (count: number): bigint => BigInt(count) * 864_000_000_000n;

const someTicks = fc.bigInt(ticks('1990-01-01T00:00:00Z'), ticks('2090-01-01T00:00:00Z'));
const someAge = fc.bigInt(1n, days(4000));
const someDay = fc.integer({ min: 0, max: 36_000 }).map((n) => dayAfter('1990-01-01', n));

describe('when passwords were set that end on a day', () => {
  it('is that day, earlier by the age of the policy, from its first tick to its last', () => {
    const [window] = windowsOf([day('2026-11-29')], [days(90)]);
    expect(window).toEqual({ from: ticks('2026-08-31T00:00:00Z'), to: ticks('2026-09-01T00:00:00Z') });
  });

  it('holds a password exactly if it ends on one of the days, to the tick', () => {
    fc.assert(
      fc.property(someTicks, someAge, fc.array(someDay, { minLength: 1, maxLength: 6 }), (setAt, age, wanted) => {
        const windows = windowsOf(wanted.map(day), [age]);
        const isFound = windows.some(({ from, to }) => setAt >= from && setAt < to);
        const endsOn = dayOf(dateFromFiletime(String(setAt + age))!);
        expect(isFound).toBe(wanted.includes(endsOn));
      }),
      { numRuns: 500 },
    );
  });

  it.each([-1n, 0n, 863_999_999_999n, 864_000_000_000n])('is right at the edges of the day: tick %p', (tick) => {
    const age = days(42) + 7n;
    const setAt = ticks('2026-11-29T00:00:00Z') + tick - age;
    const isFound = windowsOf([day('2026-11-29')], [age]).some(({ from, to }) => setAt >= from && setAt < to);
    expect(isFound).toBe(tick >= 0n && tick < 864_000_000_000n);
  });

  it('never asks for the same account twice: windows of several days and policies do not touch', () => {
    fc.assert(
      fc.property(fc.array(someDay, { maxLength: 8 }), fc.array(someAge, { maxLength: 5 }), (wanted, ages) => {
        const windows = windowsOf(wanted.map(day), ages);
        windows.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(windows[index]!.to));
        for (const { from, to } of windows) expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('leaves out who must change theirs anyway, whose time of setting is 0', () => {
    const [window] = windowsOf(
      [{ fromMs: Date.parse('1601-01-01T00:00:00Z'), toMs: startOf('1601-01-03') }],
      [days(1)],
    );
    expect(window!.from).toBe(1n);
    expect(windowsOf([day('1601-01-01')], [days(40)])).toEqual([]);
  });
});

describe('the age of a policy', () => {
  it.each([
    [intervalFromSeconds(90 * 86_400), days(90)],
    ['-1', 1n],
    ['0', undefined],
    ['-9223372036854775808', undefined],
    ['-9223372036854775807', undefined],
    ['86400', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%p', (interval, age) => {
    expect(ageOf(interval)).toBe(age);
  });
});
