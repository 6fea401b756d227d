import { describe, expect, it } from '@jest/globals';
import { id, later, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('lists of members', () => {
    const endsAtMs = later(900).getTime();
    const page = { objectGuids: ['00000000-0000-4000-8000-000000000001'], isLast: false };
    const units = { units: [], isCutOff: true, problem: 'no controller' };
    const keyOf = () => ({ directory: 'corp', order: id() });

    it('are not there unless somebody asked, and wait for their answer', async () => {
      const { memberLists } = make();
      const [key, other] = [keyOf(), keyOf()];
      await memberLists.begin(key, 'list-members', endsAtMs);
      expect(await memberLists.page(key, 0, now)).toBe('waiting');
      expect(await memberLists.page(other, 0, now)).toBeUndefined();
      expect(await memberLists.page({ ...key, directory: 'other' }, 0, now)).toBeUndefined();
      expect(await memberLists.keepPage({ ...other, bridge: 'b1' }, 0, page, now)).toBe(false);
    });

    it('are kept page by page, once each, and from one bridge', async () => {
      const { memberLists } = make();
      const key = keyOf();
      const of = (bridge: string) => ({ ...key, bridge });
      await memberLists.begin(key, 'list-members', endsAtMs);
      expect(await memberLists.keepPage(of('b1'), 1, { ...page, isLast: true, problem: 'too many' }, now)).toBe(true);
      expect(await memberLists.page(key, 0, now)).toBe('waiting');
      expect(await memberLists.keepPage(of('b2'), 0, page, now)).toBe(false);
      expect(await memberLists.keepUnits(of('b1'), units, now)).toBe(false);
      expect(await memberLists.keepPage(of('b1'), 0, page, now)).toBe(true);
      expect(await memberLists.keepPage(of('b1'), 0, { ...page, objectGuids: [] }, now)).toBe(false);
      expect(await memberLists.page(key, 0, now)).toMatchObject(page);
      expect(await memberLists.page(key, 1, now)).toMatchObject({ isLast: true, problem: 'too many' });
    });

    it('keep what was found in the same way', async () => {
      const { memberLists } = make();
      const key = keyOf();
      await memberLists.begin(key, 'find-units', endsAtMs);
      expect(await memberLists.units(key, now)).toBe('waiting');
      expect(await memberLists.keepUnits({ ...key, bridge: 'b1' }, units, now)).toBe(true);
      expect(await memberLists.units(key, now)).toMatchObject(units);
    });

    it('are over at their end, whether or not they were cleaned up', async () => {
      const { memberLists } = make();
      const key = keyOf();
      await memberLists.begin(key, 'list-members', endsAtMs);
      await memberLists.keepPage({ ...key, bridge: 'b1' }, 0, page, now);
      expect(await memberLists.page(key, 0, later(899))).toMatchObject(page);
      expect(await memberLists.page(key, 0, later(900))).toBeUndefined();
      expect(await memberLists.page(key, 1, later(900))).toBeUndefined();
      expect(await memberLists.keepPage({ ...key, bridge: 'b1' }, 1, page, later(900))).toBe(false);
    });
  });
});
