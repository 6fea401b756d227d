import { expect, it } from '@jest/globals';
import { readNoticeDays } from '#portal/console/pages/directories/notice-days.ts';

it.each([
  ['14, 7, 3, 1', [14, 7, 3, 1]],
  [' 1;3  7 7 ', [7, 3, 1]],
  ['', []],
  [' , ', []],
  ['60', [60]],
  ['61', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['7 days', undefined],
  ['1.5', undefined],
  ['1 2 3 4 5 6 7 8 9', undefined],
])('days as they are typed: %p', (typed, days) => {
  expect(readNoticeDays(typed)).toEqual(days);
});
