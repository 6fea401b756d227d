import { describe, expect, it } from '@jest/globals';
import { id, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('who was told that a password ends', () => {
    const endsOn = '2026-11-29';

    it('is told once for each number of days, however often and in whatever order it is reported', async () => {
      const { expiryNotices } = make();
      const person = `corp#${id()}`;
      const claim = (days: number) => expiryNotices.claim({ person, endsOn, days });
      expect([await claim(14), await claim(14), await claim(7)]).toEqual([true, false, true]);
      expect([await claim(14), await claim(7), await claim(3), await claim(1)]).toEqual([false, false, true, true]);
    });

    it('is told by one of many that try at the same time', async () => {
      const { expiryNotices } = make();
      const notice = { person: `corp#${id()}`, endsOn, days: 7 };
      const won = await Promise.all(Array.from({ length: 12 }, () => expiryNotices.claim(notice)));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('is told of the next password anew, and of the one before no more', async () => {
      const { expiryNotices } = make();
      const person = `corp#${id()}`;
      await expiryNotices.claim({ person, endsOn, days: 3 });
      expect(await expiryNotices.claim({ person, endsOn: '2027-02-27', days: 14 })).toBe(true);
      expect(await expiryNotices.claim({ person, endsOn, days: 14 })).toBe(false);
    });

    it('is told sooner where a policy became stricter', async () => {
      const { expiryNotices } = make();
      const person = `corp#${id()}`;
      await expiryNotices.claim({ person, endsOn, days: 14 });
      expect(await expiryNotices.claim({ person, endsOn: '2026-11-20', days: 3 })).toBe(true);
    });

    it('is due again when it could not be sent, once, and not after a later notice', async () => {
      const { expiryNotices } = make();
      const person = `corp#${id()}`;
      const seven = { person, endsOn, days: 7 };
      await expiryNotices.claim(seven);
      await expiryNotices.giveBack(seven);
      expect([await expiryNotices.claim(seven), await expiryNotices.claim(seven)]).toEqual([true, false]);
      await expiryNotices.claim({ ...seven, days: 3 });
      await expiryNotices.giveBack(seven);
      expect(await expiryNotices.claim({ ...seven, days: 3 })).toBe(false);
      await expiryNotices.giveBack({ ...seven, person: `corp#${id()}` });
    });
  });
});
