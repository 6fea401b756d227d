import { describe, expect, it } from '@jest/globals';
import { Pace } from '#functions/actions/operation/pace.ts';

/** Waits for something that takes so long. @returns how many looks it took, and how much too late the last one was */
function wait(pace: Pace, tookMs: number): { looks: number; lateMs: number } {
  let looks = 0;
  let atMs = 0;
  for (const pauseMs of pace.pauses()) {
    looks++;
    if ((atMs += pauseMs) >= tookMs) break;
  }
  pace.ended(looks);
  return { looks, lateMs: atMs - tookMs };
}

const average = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('the pace of looking for an outcome', () => {
  it.each([35, 60, 120, 300, 500])('settles where directories take %d ms: about two looks, hardly late', (tookMs) => {
    const pace = new Pace();
    for (let count = 0; count < 40; count++) wait(pace, tookMs);
    // They differ by a quarter up and down, as a seed would have it.
    const waits = Array.from({ length: 60 }, (_, index) => wait(pace, tookMs * (0.75 + ((index * 7) % 11) / 20)));
    expect(average(waits.map(({ looks }) => looks))).toBeLessThan(2.2);
    expect(average(waits.map(({ lateMs }) => lateMs))).toBeLessThan(Math.max(20, tookMs * 0.35));
  });

  it('finds back from a stretch of slow answers, and never rests longer than a second', () => {
    const pace = new Pace();
    for (let count = 0; count < 60; count++) wait(pace, 19_000);
    expect(pace.pauses().next().value).toBeLessThanOrEqual(1_000);
    for (let count = 0; count < 12; count++) wait(pace, 50);
    expect(wait(pace, 50).lateMs).toBeLessThan(20);
    const pauses = pace.pauses();
    expect(Math.max(...Array.from({ length: 40 }, () => pauses.next().value))).toBeLessThanOrEqual(1_000);
  });

  it('never looks without a pause', () => {
    const pace = new Pace();
    for (let count = 0; count < 100; count++) pace.ended(1);
    const pauses = pace.pauses();
    for (let count = 0; count < 20; count++) expect(pauses.next().value).toBeGreaterThanOrEqual(15);
  });
});
