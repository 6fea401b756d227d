import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchable } from '#shared/domain/searchable.ts';

describe('a name as it is looked for', () => {
  it.each([
    ['Müller', 'muller'],
    ['MÜLLER', 'muller'],
    ['Weiß', 'weiss'],
    ['Emma  Sørensen ', 'emma sorensen'],
    ['Ｆｕｌｌ Width', 'full width'],
    ['Łukasz', 'lukasz'],
    ['a\u0000b\tc', 'a b c'],
    ['\u200B', ''],
    [`${'a'.repeat(99)}😀`, 'a'.repeat(99)],
  ])('%j is found as %j', (name, expected) => {
    expect(searchable(name)).toBe(expected);
  });

  it('is short, has no marks nor case, and stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const folded = searchable(name);
        expect(folded.length).toBeLessThanOrEqual(100);
        expect(folded.trim()).toBe(folded.trimStart());
        expect(searchable(folded)).toBe(folded.trim());
      }),
      { numRuns: 300 },
    );
  });
});
