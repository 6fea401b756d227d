import { describe, expect, it, jest } from '@jest/globals';
import { targets } from '#test/fuzz/registry.ts';
import { runTarget } from '#test/fuzz/run-target.ts';

jest.setTimeout(240_000);

/** So many cases of each: a second of a processor or two. `npm run fuzz` goes on where these end. */
const runs: Readonly<Record<string, number>> = {
  messages: 60,
  answers: 3_000,
  controller: 25,
  attributes: 300,
  files: 60,
  journal: 25,
  breached: 300,
  dns: 60,
  health: 30,
};

describe('what nobody should write is read, or refused, without a crash, without end and without effect', () => {
  it.each(Object.keys(targets))('%s', async (target) => {
    const verdict = await runTarget({ target, seed: 20_261_122, runs: runs[target]!, seconds: 120 });
    expect(verdict).toEqual({ target, runs: runs[target] });
  });
});
