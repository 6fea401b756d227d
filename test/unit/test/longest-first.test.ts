import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import LongestFirst, { longest } from '#test/support/longest-first.ts';

it('names only files that are there', () => {
  expect(longest.filter((path) => !existsSync(path))).toEqual([]);
});

it('begins with the longest, and leaves none out', () => {
  const paths = ['test/run.ts', longest[1]!, 'package-lock.json', longest[0]!].map((path) => ({ path: resolve(path) }));
  const ordered = new LongestFirst().sort(paths).map(({ path }) => path);
  const expected = [longest[0]!, longest[1]!, 'package-lock.json', 'test/run.ts'];
  expect(ordered).toEqual(expected.map((path) => resolve(path)));
});
