import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { difficultyOf, lastMinute, minuteOf } from '#shared/domain/unusual-traffic.ts';

describe('how much was begun within the last minute', () => {
  const minute = 29_000_000;
  const at = (seconds: number): number => (minute * 60 + seconds) * 1000;

  it.each([
    [0, 130],
    [15, 105],
    [30, 80],
    [57, 35],
  ])('after %d seconds of this minute the one before counts by what is left of it: %d', (seconds, rate) => {
    expect(lastMinute({ minute, count: 30, before: 100 }, at(seconds))).toBeCloseTo(rate, 1);
  });

  it('the clock of who opened the minute may be ahead of ours, or long behind', () => {
    expect(lastMinute({ minute: minute + 1, count: 3, before: 100 }, at(50))).toBe(103);
    expect(lastMinute({ minute: minute - 9, count: 3, before: 100 }, at(50))).toBe(3);
  });

  it('whoever sends evenly is seen at their true rate, wherever in the minute one looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 59_999 }), (perMinute, elapsedMs) => {
        const count = (perMinute * elapsedMs) / 60_000;
        const seen = lastMinute({ minute, count, before: perMinute }, minute * 60_000 + elapsedMs);
        expect(seen).toBeCloseTo(perMinute, 6);
      }),
    );
  });

  it('never below what was counted, never above both minutes together', () => {
    const counts = fc.record({
      count: fc.nat(10_000),
      before: fc.nat(10_000),
      offsetMs: fc.integer({ min: -1e6, max: 1e6 }),
    });
    fc.assert(
      fc.property(counts, ({ count, before, offsetMs }) => {
        const seen = lastMinute({ minute, count, before }, minute * 60_000 + offsetMs);
        expect(seen).toBeGreaterThanOrEqual(count);
        expect(seen).toBeLessThanOrEqual(count + before);
      }),
    );
  });

  it('numbers minutes one after the other', () => {
    expect([minuteOf(at(0)), minuteOf(at(59.999)), minuteOf(at(60))]).toEqual([minute, minute, minute + 1]);
  });
});

describe('how hard the work is', () => {
  it('up to the threshold nobody is asked; above it the work grows, and has an end', () => {
    const steps = [0, 60, 60.1, 119, 120, 239, 240, 1e9].map((load) => difficultyOf(load, 60));
    expect(steps).toEqual([0, 0, 1, 1, 2, 2, 4, 4]);
  });

  it('more traffic is never less work, a higher threshold never more', () => {
    const loads = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 1_000 }));
    fc.assert(
      fc.property(loads, ([one, other, threshold]) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(difficultyOf(more, threshold)).toBeGreaterThanOrEqual(difficultyOf(less, threshold));
        expect(difficultyOf(one, threshold + 1)).toBeLessThanOrEqual(difficultyOf(one, threshold));
      }),
    );
  });
});
