import { beforeEach, describe, expect, it } from '@jest/globals';
import { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { AbsentMessage, PeopleMessage, SyncMessage } from '#shared/protocol/bridge-message.ts';
import type { DirectoryPerson } from '#bridge/connectors/directory-connector.ts';
import { memoryRoster } from '#bridge/journal/sqlite-roster.ts';
import type { Roster } from '#bridge/journal/roster.ts';
import { takeScope } from '#bridge/report/sync-scope.ts';
import { createPeopleSync } from '#bridge/report/people-sync.ts';
import type { PeopleSync } from '#bridge/report/people-sync.ts';
import { FakeDirectory } from '../fake-directory.ts';

const person = (samAccountName: string, more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  objectGuid: crypto.randomUUID(),
  distinguishedName: `CN=${samAccountName},OU=People,DC=corp`,
  samAccountName,
  isDisabled: false,
  isProtected: false,
  ...more,
});

describe('bringing people to the cloud', () => {
  const directory = new FakeDirectory();
  let roster: Roster;
  let sent: PeopleMessage[];
  let absent: AbsentMessage[];
  let reports: SyncMessage[];
  let held: unknown;
  let isHeard: boolean;
  let nowMs: number;
  let refuseAt: number;
  let counts: unknown;

  beforeEach(() => {
    roster = memoryRoster();
    [sent, absent, reports, held, isHeard, nowMs] = [[], [], [], undefined, true, Date.parse('2026-11-21T08:00:00Z')];
    directory.findable.clear();
    refuseAt = Infinity;
    directory.pages = [];
  });
  const sync = (scope = ['OU=People,DC=corp']): PeopleSync =>
    createPeopleSync({
      names: { directory: 'corp', bridge: 'bridge-1' },
      connector: directory,
      roster,
      scope,
      intervalMs: 60_000,
      compareIntervalMs: 3_600_000,
      isHeard: () => isHeard,
      send: (message) => {
        const parsed = BridgeMessage.parse(message);
        if (parsed.type === 'sync') reports.push(parsed);
        else if (sent.length + absent.length >= refuseAt) return Promise.reject(new Error('queue away'));
        else if (parsed.type === 'absent') absent.push(parsed);
        else sent.push(parsed as PeopleMessage);
        return Promise.resolve();
      },
      now: () => new Date(nowMs),
      events: {
        passed: (told) => (counts = told),
        heldBack: (told) => (held = told),
        failed: () => undefined,
      },
    });
  const names = (): string[] => sent.flatMap((message) => message.people.map((one) => one.samAccountName));

  it('goes on from the page that the queue did not take', async () => {
    directory.pages = ['1', '2', '3'].map((cursor) => ({ people: [person(`p${cursor}`)], cursor }));
    refuseAt = 1;
    await expect(sync().pass()).rejects.toThrow('queue away');
    refuseAt = Infinity;
    await sync().pass();
    expect(names()).toEqual(['p1', 'p2', 'p3']);
  });

  it('reads everybody when other OUs are served, and tells only of who changed', async () => {
    const [ann, ben] = [person('ann'), person('ben')];
    directory.pages = [{ people: [ann], cursor: '1' }];
    await sync().pass();
    await sync().pass();
    expect(names()).toEqual(['ann']);
    directory.pages = [{ people: [ann, ben], cursor: '1' }];
    await sync(['OU=Everybody,DC=corp']).pass();
    expect(counts).toMatchObject({ wasFull: true });
    expect(names()).toEqual(['ann', 'ben']);
  });

  describe('who is gone', () => {
    const crowd = Array.from({ length: 100 }, (_, n) => person(`u${n}`));
    const full = (people: DirectoryPerson[], cursor = '1') => (directory.pages = [{ people, cursor }]);
    const gone = (): string[] => absent.flatMap((message) => message.objectGuids);
    const guids = (people: DirectoryPerson[]): string[] => people.map(({ objectGuid }) => objectGuid).toSorted();

    it('is told of after everybody was read, once', async () => {
      full(crowd);
      await sync().pass();
      full(crowd.slice(5));
      await sync().pass({ isFull: true });
      await sync().pass({ isFull: true });
      expect(gone().toSorted()).toEqual(guids(crowd.slice(0, 5)));
      expect(names()).toHaveLength(100);
      expect(reports.at(-1)).toMatchObject({ state: 'done', isFull: true, present: 95, left: 0 });
    });

    it('is looked for every hour, whatever else changed', async () => {
      full(crowd);
      await sync().pass();
      full(crowd.slice(1));
      await sync().pass();
      expect(gone()).toEqual([]);
      nowMs += 3_600_000;
      await sync().pass();
      expect(gone()).toEqual(guids(crowd.slice(0, 1)));
    });

    it('is told of at once where the directory says so, if the cloud knew them', async () => {
      full(crowd);
      await sync().pass();
      const left = [crowd[3]!.objectGuid, crypto.randomUUID()];
      directory.pages = [
        { people: [], cursor: '1' },
        { people: [], left, cursor: '2' },
      ];
      await sync().pass();
      expect(gone()).toEqual([crowd[3]!.objectGuid]);
    });

    it('is nobody who is found when looked for by themself: a page may have been cut short', async () => {
      full(crowd);
      await sync().pass();
      full(crowd.slice(2));
      directory.findable.set(crowd[0]!.objectGuid, { ...crowd[0]!, displayName: 'Moved meanwhile' });
      await sync().pass({ isFull: true });
      expect(gone()).toEqual([crowd[1]!.objectGuid]);
      expect(sent.at(-1)!.people).toMatchObject([{ displayName: 'Moved meanwhile' }]);
    });

    it('comes back as somebody new', async () => {
      full(crowd);
      await sync().pass();
      full(crowd.slice(1));
      await sync().pass({ isFull: true });
      full(crowd);
      await sync().pass({ isFull: true });
      expect(names().filter((name) => name === 'u0')).toHaveLength(2);
    });

    it('nobody goes when a fifth would go at once, until an administrator has agreed', async () => {
      full(crowd);
      await sync().pass();
      full(crowd.slice(30));
      await sync().pass({ isFull: true });
      expect([gone(), held]).toEqual([[], { missing: 30, known: 100 }]);
      expect(reports.at(-1)).toMatchObject({ state: 'held', heldBack: 30, present: 100 });
      // It stands, whatever else is told of meanwhile.
      directory.pages = [
        { people: [], cursor: '1' },
        { people: [person('new')], cursor: '2' },
      ];
      await sync().pass();
      expect(reports.at(-1)).toMatchObject({ state: 'held', heldBack: 30, sent: 1, isFull: false });
      full(crowd.slice(30));
      await sync().pass({ acceptsAbsences: true });
      expect(gone()).toEqual(expect.arrayContaining(guids(crowd.slice(0, 30))));
      expect(reports.at(-1)).toMatchObject({ state: 'done', left: 31, present: 70 });
    });

    it('a directory that says of too many at once that they left is compared with first', async () => {
      full(crowd);
      await sync().pass();
      directory.pages = [
        { people: [], cursor: '1' },
        { people: [], left: guids(crowd.slice(0, 30)), cursor: '2' },
      ];
      await sync().pass();
      expect(gone()).toEqual([]);
      full(crowd.slice(30));
      await sync().pass();
      expect(reports.at(-1)).toMatchObject({ state: 'held', heldBack: 30, isFull: true });
    });

    it('an older cloud is not told, and a newer one is told of those who went before it came', async () => {
      isHeard = false;
      full(crowd);
      await sync().pass();
      full(crowd.slice(1));
      await sync().pass({ isFull: true });
      expect([gone(), reports]).toEqual([[], []]);
      isHeard = true;
      await sync().pass({ isFull: true });
      expect(gone()).toEqual(guids(crowd.slice(0, 1)));
    });
  });

  it('goes by the scope that the cloud told last, and tells which one that was', async () => {
    directory.pages = [{ people: [person('ann')], cursor: '1' }];
    takeScope(roster, { revision: 2, scope: { ous: ['OU=Sales,DC=corp'] } });
    expect(takeScope(roster, { revision: 1, scope: {} })).toBe(false);
    await sync().pass();
    expect(directory.wanted).toEqual({ ous: ['OU=Sales,DC=corp'] });
    expect(reports.at(-1)).toMatchObject({ scopeRevision: 2 });
  });

  it('tells of everybody again when asked to', async () => {
    directory.pages = [{ people: [person('ann')], cursor: '1' }];
    await sync().pass();
    await sync().pass({ isRepeated: true });
    expect(names()).toEqual(['ann', 'ann']);
  });

  it('tells of a pass that found nothing only now and then, and at once after one that failed', async () => {
    directory.pages = [{ people: [person('ann')], cursor: '1' }];
    await sync().pass();
    await sync().pass();
    await sync().pass();
    expect(reports).toHaveLength(1);
    nowMs += 300_000;
    await sync().pass();
    expect(reports).toHaveLength(2);
    directory.listChanges = () => {
      throw new Error('no controller');
    };
    await expect(sync().pass()).rejects.toThrow('no controller');
    Reflect.deleteProperty(directory, 'listChanges');
    await sync().pass();
    expect(reports.slice(2)).toMatchObject([{ state: 'failed', problem: 'no controller' }, { state: 'done' }]);
  });

  it('says why a pass failed', async () => {
    directory.pages = [{ people: [person('ann')], cursor: '1' }];
    refuseAt = 0;
    await expect(sync().pass()).rejects.toThrow('queue away');
    expect(reports.at(-1)).toMatchObject({ state: 'failed', problem: 'queue away' });
  });

  it('carries only what the cloud needs, and leaves out what is too long rather than the person', async () => {
    directory.pages = [
      { people: [person('ann', { displayName: 'x'.repeat(300), mail: 'ann@corp.test' })], cursor: '1' },
    ];
    await sync().pass();
    expect(Object.keys(sent[0]!.people[0]!).sort()).toEqual([
      'isDisabled',
      'isProtected',
      'mail',
      'objectGuid',
      'samAccountName',
    ]);
  });

  it('leaves out a person who has no usable name, and counts them', async () => {
    directory.pages = [{ people: [person('x'.repeat(300)), person('ann')], cursor: '1' }];
    await sync().pass();
    expect(names()).toEqual(['ann']);
    expect(counts).toMatchObject({ sent: 1, skipped: 1 });
  });

  it('splits a page that would not fit into one message', async () => {
    const long = 'ü'.repeat(250);
    const fields = { displayName: long, givenName: long, surname: long, mail: long };
    directory.pages = [{ people: Array.from({ length: 200 }, (_, i) => person(`p${i}`, fields)), cursor: '1' }];
    await sync().pass();
    expect(names()).toHaveLength(200);
    for (const message of sent) expect((Buffer.byteLength(JSON.stringify(message)) * 4) / 3).toBeLessThan(262_144);
  });

  it('keeps messages so small that ten of them are written in time', async () => {
    directory.pages = [{ people: Array.from({ length: 120 }, (_, i) => person(`p${i}`)), cursor: '1' }];
    await sync().pass();
    expect(sent.map((message) => message.people.length)).toEqual([50, 50, 20]);
  });
});
