import { describe, expect, it } from '@jest/globals';
import { Turnstile } from '#bridge/connectors/active-directory/turnstile.ts';

describe('the turnstile', () => {
  it('never lets more through than it is wide, lets all through in the end, and goes on after a failure', async () => {
    const turnstile = new Turnstile(8);
    let [inside, most, failed] = [0, 0, 0];
    const work = async (index: number): Promise<number> => {
      most = Math.max(most, (inside += 1));
      for (let turn = 0; turn < (index % 5) + 1; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      if (index % 7 === 0) throw new Error('refused');
      return index;
    };
    const all = Array.from({ length: 100 }, (_, index) =>
      turnstile.pass(() => work(index)).catch(() => void (failed += 1)),
    );
    await Promise.all(all);
    expect({ most, inside, failed }).toEqual({ most: 8, inside: 0, failed: 15 });
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
  });
});
