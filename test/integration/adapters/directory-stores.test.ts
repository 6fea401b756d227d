import { describe, expect, it } from '@jest/globals';
import { id, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('directories', () => {
    const sync = {
      ...({ bridge: 'b1', state: 'done' } as const),
      ...{ isFull: true, startedAt: now.toISOString() },
      ...{ read: 10, sent: 1, left: 0, present: 9, scopeRevision: 1, sentAtMs: 1_000 },
    } as const;
    const survey = {
      ...{ bridge: 'b1', order: 'A'.repeat(22), sentAtMs: 1_000, groups: [], members: [] },
      ...{ ous: [{ dn: 'OU=X', people: 3 }], chosen: 3, present: 9, isCutOff: false },
    };
    const waiting = { bridge: 'new', softwareVersion: '1', lastSeenAtMs: 1_000 };

    it('are as nobody set anything, at first', async () => {
      const directory = id();
      const settings = { directory, revision: 0, scope: {}, scopeRevision: 0 };
      expect(await make().directories.read(directory)).toEqual({ settings, syncs: [], waiting: [] });
      expect(await make().directories.survey(directory)).toBeUndefined();
    });

    it('are set over the revision that was read, by one of two', async () => {
      const { directories } = make();
      const first = {
        ...{ directory: id(), revision: 1, scope: { ous: ['OU=X'] }, scopeRevision: 1, scopeOrder: 'signed' },
        ...{ seats: 5, changedAtMs: 1, changedBy: 'Ada' },
      };
      expect(await directories.put(first, 0)).toBe(true);
      expect(await directories.put({ ...first, changedBy: 'Bob' }, 0)).toBe(false);
      const second = { directory: first.directory, revision: 2, scope: {}, scopeRevision: 1 };
      expect(await directories.put(second, 1)).toBe(true);
      expect(await directories.settings(first.directory)).toEqual(second);
    });

    it('keep the newest that each bridge told', async () => {
      const { directories } = make();
      const directory = id();
      await directories.noteSync(directory, sync);
      await directories.noteSync(directory, { ...sync, sentAtMs: 999, present: 1 });
      await directories.noteSync(directory, { ...sync, bridge: 'b2' });
      await directories.noteSurvey(directory, survey);
      await directories.noteSurvey(directory, { ...survey, sentAtMs: 999, chosen: 0 });
      const { syncs } = await directories.read(directory);
      expect(syncs.toSorted((a, b) => a.bridge.localeCompare(b.bridge))).toEqual([sync, { ...sync, bridge: 'b2' }]);
      expect(await directories.survey(directory)).toEqual(survey);
    });

    it('have so many seats, and no two get the last one', async () => {
      const { directories } = make();
      const directory = id();
      expect(await directories.takeSeat(directory, 5)).toBe(false);
      await directories.countSeats(directory, { taken: 1, waiting: 1 });
      expect(await directories.seatCount(directory)).toBeUndefined();
      await directories.beginSeats(directory, 2);
      await directories.beginSeats(directory, 4);
      const taken = await Promise.all(Array.from({ length: 6 }, () => directories.takeSeat(directory, 5)));
      expect(taken.filter(Boolean)).toHaveLength(3);
      await directories.countSeats(directory, { taken: -2, waiting: 1 });
      expect(await directories.seatCount(directory)).toEqual({ taken: 3, waiting: 1 });
      expect((await directories.read(directory)).seats).toEqual({ taken: 3, waiting: 1 });
    });

    it('keep a few bridges that wait to be confirmed, and who compared them', async () => {
      const { directories } = make();
      const directory = id();
      for (let n = 0; n < 22; n++) await directories.noteWaiting({ ...waiting, directory, fingerprint: `f${n}` });
      await directories.noteWaiting({ ...waiting, directory, fingerprint: 'f3', lastSeenAtMs: 2_000 });
      const by = { name: 'Ada', now };
      expect(await directories.noteCompared(directory, 'f3', by)).toBe(true);
      expect(await directories.noteCompared(directory, 'f99', by)).toBe(false);
      await directories.forgetWaiting(directory, 'f4');
      const known = (await directories.read(directory)).waiting;
      expect(known).toHaveLength(19);
      expect(known.find(({ fingerprint }) => fingerprint === 'f3')).toEqual({
        ...{ ...waiting, directory, fingerprint: 'f3', firstSeenAtMs: 1_000, lastSeenAtMs: 2_000 },
        ...{ comparedAtMs: now.getTime(), comparedBy: 'Ada' },
      });
    });
  });

  describe('who is gone', () => {
    const setup = async () => {
      const [directory, objectGuid] = [id(), crypto.randomUUID()];
      const { people } = make();
      const ann = { objectGuid, samAccountName: 'ann', isDisabled: false, isProtected: false };
      await people.put(directory, ann, 10);
      const find = () =>
        people.findByLogin({ id: directory, domains: ['corp'] }, { kind: 'account', value: 'ann' } as never);
      return { people, directory, objectGuid, ann, find };
    };

    it('is found by no name, and back with the next reading', async () => {
      const { people, directory, objectGuid, ann, find } = await setup();
      expect(await people.leave(directory, objectGuid, 20)).toMatchObject({ absentSinceMs: 20 });
      expect(await find()).toBeUndefined();
      expect(await people.leave(directory, objectGuid, 30)).toMatchObject({ absentSinceMs: 20 });
      await people.put(directory, ann, 29);
      expect(await find()).toBeUndefined();
      await people.put(directory, ann, 31);
      expect(await find()).toMatchObject({ objectGuid });
      expect(await find()).not.toHaveProperty('absentSinceMs');
    });

    it('or came when all seats were taken, waits and is nobody until there is one', async () => {
      const { people, directory, ann, find } = await setup();
      const bob = { ...ann, objectGuid: crypto.randomUUID(), samAccountName: 'bob' };
      const asked: unknown[] = [];
      const seat = (is: boolean) => async (known: unknown) => {
        asked.push(known === undefined ? 'new' : 'known');
        return is;
      };
      await people.put(directory, ann, 11, seat(false));
      expect(asked).toEqual([]);
      expect(await find()).toBeDefined();
      const findBob = () =>
        people.findByLogin({ id: directory, domains: ['corp'] }, { kind: 'account', value: 'bob' } as never);
      await people.put(directory, bob, 11, seat(false));
      await people.put(directory, bob, 12, seat(false));
      expect(await findBob()).toBeUndefined();
      await people.put(directory, bob, 13, seat(true));
      expect([asked, await findBob()]).toMatchObject([['new', 'known', 'known'], { samAccountName: 'bob' }]);
    });

    it('is not gone who was seen later, nor is who never was', async () => {
      const { people, directory, objectGuid, find } = await setup();
      expect(await people.leave(directory, objectGuid, 9)).toBeUndefined();
      expect(await people.leave(directory, crypto.randomUUID(), 20)).toBeUndefined();
      expect(await find()).toMatchObject({ objectGuid });
    });

    it('of two who had a name one after the other, it is that of who is there', async () => {
      const { people, directory, objectGuid, ann, find } = await setup();
      await people.leave(directory, objectGuid, 20);
      const other = crypto.randomUUID();
      await people.put(directory, { ...ann, objectGuid: other }, 20);
      expect(await find()).toMatchObject({ objectGuid: other });
    });
  });
});
