import { describe, expect, it } from '@jest/globals';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { OpenAttributeReport } from '#shared/protocol/open-attribute-report.ts';
import { watchAttributes } from '#bridge/report/report-attributes.ts';

const open: AttributeName[] = ['mobile', 'thumbnailPhoto'];

function setup(names: readonly AttributeName[] = open) {
  const directory = { asked: 0, answer: ['mobile'] as readonly AttributeName[] | undefined | Error };
  let nowMs = 0;
  const watch = watchAttributes(names, {
    connector: {
      writableAttributes: async () => {
        directory.asked += 1;
        if (directory.answer instanceof Error) throw directory.answer;
        return directory.answer;
      },
    },
    elapsedMs: () => nowMs,
  });
  return { directory, watch, pass: (ms: number) => (nowMs += ms) };
}

describe('what a bridge tells of the attributes that it opens', () => {
  it('is their names before anybody was looked at, then what may be written as well', async () => {
    const { watch } = setup();
    expect(watch.report()).toEqual([{ name: 'mobile' }, { name: 'thumbnailPhoto' }]);
    await watch.look();
    const told = watch.report();
    expect(told).toEqual([
      { name: 'mobile', isWritable: true },
      { name: 'thumbnailPhoto', isWritable: false },
    ]);
    expect(told.map((each) => OpenAttributeReport.parse(each))).toEqual(told);
  });

  it('is that there are none, and the directory is not asked for that', async () => {
    const { watch, directory } = setup([]);
    await watch.look();
    expect([watch.report(), directory.asked]).toEqual([[], 0]);
  });

  it('is looked at again after a while, and stays where the directory cannot say', async () => {
    const { watch, directory, pass } = setup();
    await watch.look();
    pass(599_999);
    await watch.look();
    expect(directory.asked).toBe(1);
    pass(1);
    directory.answer = new Error('away');
    await watch.look();
    expect([directory.asked, watch.report()[0]]).toEqual([2, { name: 'mobile', isWritable: true }]);
    // Sooner than what was answered.
    pass(60_000);
    directory.answer = [];
    await watch.look();
    expect(watch.report()[0]).toEqual({ name: 'mobile', isWritable: false });
  });
});
