import { describe, expect, it } from '@jest/globals';
import { mailOf, namesOf, personId, phoneOf } from '#functions/ports/person.ts';
import type { Person } from '#functions/ports/person.ts';
import { sessionsOf } from '#functions/sessions/session-note.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import { id, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('people', () => {
    let n = 0;
    const guid = (): string => `00000000-0000-4000-8000-${(++n).toString().padStart(12, '0')}`;
    const setup = () => {
      const directory = { id: id(), domains: ['corp', 'corp.example'] };
      const { people, peopleLogins } = make();
      const find = async (typed: string): Promise<string | undefined> => {
        const login = parseLoginName(typed);
        if (!login.ok) throw new Error(typed);
        return (await people.findByLogin(directory, login.value))?.objectGuid;
      };
      const put = (synced: Partial<SyncedPerson>, readAtMs: number) =>
        people.put(
          directory.id,
          { ...{ samAccountName: 'x', isDisabled: false, isProtected: false }, ...synced } as SyncedPerson,
          readAtMs,
        );
      /** Somebody on record. */
      const arrive = async (samAccountName: string, more: Partial<SyncedPerson> = {}) => {
        const objectGuid = guid();
        await put({ objectGuid, samAccountName, ...more }, 1);
        return (await people.findById(personId(directory.id, objectGuid)))!;
      };
      const choose = (person: Person, login: string) => peopleLogins.choose(person, login, directory.domains);
      return { directory, people, peopleLogins, find, put, arrive, choose };
    };

    it('are found by every one of their names, in any case', async () => {
      const { find, put } = setup();
      const bob = guid();
      await put(
        { objectGuid: bob, samAccountName: 'Bob', userPrincipalName: 'Bob.B@corp.example', mail: 'B@Mail.example' },
        1,
      );
      for (const name of ['bob', 'BOB', 'corp\\bob', 'bob@corp.example', 'bob.b@CORP.example', 'b@mail.example']) {
        expect([name, await find(name)]).toEqual([name, bob]);
      }
      for (const name of ['bo', 'other\\bob', 'bob@other.example', 'bob.b', 'nobody', 'b@mail.example.org']) {
        expect([name, await find(name)]).toEqual([name, undefined]);
      }
    });

    it('two people with one mail address are nobody by it; a UPN wins over a mail address', async () => {
      const { find, put } = setup();
      const [ann, ben, cat] = [guid(), guid(), guid()];
      await put({ objectGuid: ann, samAccountName: 'ann', mail: 'team@mail.example' }, 1);
      await put({ objectGuid: ben, samAccountName: 'ben', mail: 'team@mail.example' }, 1);
      expect(await find('team@mail.example')).toBeUndefined();
      await put({ objectGuid: cat, samAccountName: 'cat', userPrincipalName: 'team@mail.example' }, 1);
      expect(await find('team@mail.example')).toBe(cat);
      expect(await find('ann')).toBe(ann);
    });

    it('an old name is nobody’s, and may become somebody else’s', async () => {
      const { find, put } = setup();
      const [ann, ben] = [guid(), guid()];
      await put({ objectGuid: ann, samAccountName: 'ann', mail: 'a@mail.example' }, 1);
      await put({ objectGuid: ann, samAccountName: 'ann2' }, 2);
      expect(await find('ann')).toBeUndefined();
      expect(await find('a@mail.example')).toBeUndefined();
      expect(await find('ann2')).toBe(ann);
      await put({ objectGuid: ben, samAccountName: 'ann', mail: 'a@mail.example' }, 3);
      expect(await find('ann')).toBe(ben);
      expect(await find('a@mail.example')).toBe(ben);
    });

    it('are found by the name that they chose, which is one person’s and never one of the directory', async () => {
      const { find, arrive, choose } = setup();
      const ann = await arrive('ann');
      await arrive('ben', { userPrincipalName: 'benjamin@corp.example', mail: 'benny@mail.example' });
      for (const login of ['ben', 'benjamin']) expect(await choose(ann, login)).toEqual({ code: 'taken' });
      const named = await choose(ann, 'benny');
      expect(named).toMatchObject({ id: ann.id, ownLogin: 'benny' });
      expect(await find('BENNY')).toBe(ann.objectGuid);
      expect(await find('ann')).toBe(ann.objectGuid);
      // Not an address, nor anybody's in another domain.
      for (const typed of ['benny@corp.example', 'other\\benny']) expect(await find(typed)).toBeUndefined();
      const cat = await arrive('cat');
      expect(await choose(cat, 'benny')).toEqual({ code: 'taken' });
      expect(await find('cat')).toBe(cat.objectGuid);
    });

    it('one name goes to one of twenty who want it at once, and one person has one name', async () => {
      const { find, arrive, choose, people } = setup();
      const crowd = await Promise.all(Array.from({ length: 20 }, (_, each) => arrive(`p${each}`)));
      const answers = await Promise.all(crowd.map((each) => choose(each, 'the.one')));
      const [winner, ...more] = answers.filter((answer) => !('code' in answer)) as Person[];
      expect(more).toEqual([]);
      expect(await find('the.one')).toBe(winner!.objectGuid);
      // Two tabs: both read the same, and the second gives back what it took.
      const loser = crowd.find(({ id: each }) => each !== winner!.id)!;
      const tabs = await Promise.all(['tab.one', 'tab.two'].map((login) => choose(loser, login)));
      expect(tabs.filter((answer) => 'code' in answer)).toEqual([{ code: 'too-late' }]);
      const { ownLogin } = (await people.findById(loser.id))!;
      const free = ownLogin === 'tab.one' ? 'tab.two' : 'tab.one';
      expect(await choose((await people.findById(winner!.id))!, free)).toMatchObject({ ownLogin: free });
      expect(await find('the.one')).toBeUndefined();
    });

    it('a chosen name is free once it is dropped or changed, and outlives a sync', async () => {
      const { find, arrive, choose, put, peopleLogins, people } = setup();
      const [ann, ben] = [await arrive('ann'), await arrive('ben')];
      const first = (await choose(ann, 'first')) as Person;
      await put({ objectGuid: ann.objectGuid, samAccountName: 'anna', displayName: 'Anna' }, 2);
      expect(await find('first')).toBe(ann.objectGuid);
      expect(await choose({ ...first, ownLogin: 'never-was' }, 'x.x')).toEqual({ code: 'too-late' });
      const second = (await choose((await people.findById(ann.id))!, 'second')) as Person;
      expect(await choose(ben, 'first')).toMatchObject({ ownLogin: 'first' });
      expect(await peopleLogins.drop(second)).not.toHaveProperty('ownLogin');
      expect(await find('second')).toBeUndefined();
      expect(await find('first')).toBe(ben.objectGuid);
    });

    it('the directory’s name wins over a chosen one, whose owner is told of, once', async () => {
      const { find, arrive, choose, put, people } = setup();
      const [ann, ben] = [await arrive('ann'), guid()];
      await choose(ann, 'ben');
      const came = { objectGuid: ben, samAccountName: 'Ben' };
      expect((await put(came, 1)).map((each) => each.id)).toEqual([ann.id]);
      expect(await put(came, 2)).toEqual([]);
      expect(await find('ben')).toBe(ben);
      expect(await people.findById(ann.id)).not.toHaveProperty('ownLogin');
      expect(await find('ann')).toBe(ann.objectGuid);
    });

    it('whom the directory calls by the name that they chose keeps it when they are renamed again', async () => {
      const { find, arrive, choose, put } = setup();
      const ann = await arrive('ann');
      await choose(ann, 'annie');
      expect(await put({ objectGuid: ann.objectGuid, samAccountName: 'annie' }, 2)).toEqual([]);
      await put({ objectGuid: ann.objectGuid, samAccountName: 'ann.m' }, 3);
      expect(await find('annie')).toBe(ann.objectGuid);
      expect(await find('ann.m')).toBe(ann.objectGuid);
    });

    it('an older page never overwrites a newer one', async () => {
      const { find, put } = setup();
      const ann = guid();
      await put({ objectGuid: ann, samAccountName: 'new' }, 2);
      await put({ objectGuid: ann, samAccountName: 'old' }, 1);
      expect(await find('new')).toBe(ann);
      expect(await find('old')).toBeUndefined();
    });

    it('a freeze outlives a sync and is never shortened; nobody is made by it', async () => {
      const { directory, people, put } = setup();
      const ann = guid();
      const key = personId(directory.id, ann);
      await people.freeze(key, new Date(5));
      expect(await people.findById(key)).toBeUndefined();
      await put({ objectGuid: ann, displayName: 'A', language: 'de-AT', accountExpiresAt: now.toISOString() }, 1);
      expect(await people.findById(key)).toMatchObject({ language: 'de', accountExpiresAt: now.toISOString() });
      await people.freeze(key, new Date(5));
      await people.freeze(key, new Date(3));
      await put({ objectGuid: ann }, 2);
      const found = await people.findById(key);
      expect(found?.frozenUntilMs).toBe(5);
      expect(found).not.toHaveProperty('displayName');
      expect(found).not.toHaveProperty('language');
      expect(found).not.toHaveProperty('accountExpiresAt');
    });

    it('what a person says about themself stays when the directory is read again, and counts before it', async () => {
      const { directory, people, put } = setup();
      const ann = guid();
      const who = personId(directory.id, ann);
      expect(await people.setOwn(who, { ownMail: 'ann@home.example' })).toBeUndefined();
      expect(await people.findById(who)).toBeUndefined();
      const synced = { objectGuid: ann, samAccountName: 'ann', mail: 'ann@corp.example', givenName: 'Ann' };
      await put(synced, 1);
      const own = { ownMail: 'ann@home.example', ownPhone: '+4917012345678', ownGivenName: 'Anna' };
      expect(await people.setOwn(who, own)).toMatchObject({ ...own, enrolled: ['sms-code'] });
      await put({ ...synced, mail: 'ann.new@corp.example' }, 2);
      const read = (await people.findById(who))!;
      expect(read).toMatchObject({ ...own, mail: 'ann.new@corp.example', givenName: 'Ann', enrolled: ['sms-code'] });
      expect([mailOf(read), phoneOf(read), namesOf(read).givenName]).toEqual([own.ownMail, own.ownPhone, 'Anna']);

      const back = (await people.setOwn(who, { ownMail: null, ownPhone: null }))!;
      expect([mailOf(back), phoneOf(back), back.enrolled ?? []]).toEqual(['ann.new@corp.example', undefined, []]);
      expect(back).not.toHaveProperty('ownMail');
      expect(namesOf(back).givenName).toBe('Anna');
    });

    it('an own address is a destination and no name: it finds nobody, and hides nobody (E11)', async () => {
      const { directory, people, find, put } = setup();
      const [ann, ben] = [guid(), guid()];
      await put({ objectGuid: ann, samAccountName: 'ann' }, 1);
      await put({ objectGuid: ben, samAccountName: 'ben', mail: 'ben@mail.example' }, 1);
      await people.setOwn(personId(directory.id, ann), { ownMail: 'ben@mail.example' });
      expect(await find('ben@mail.example')).toBe(ben);
      await people.setOwn(personId(directory.id, ann), { ownMail: 'free@mail.example' });
      expect(await find('free@mail.example')).toBeUndefined();
    });
  });
  describe('assignments to resources', () => {
    it('stay when the person is synced, can be repeated, and make nobody', async () => {
      const directory = id();
      const { people } = make();
      const bob = { objectGuid: '00000000-0000-4000-8000-0000000000bb', samAccountName: 'bob' };
      const key = personId(directory, bob.objectGuid);
      expect(await people.assign(key, 'bank')).toBe(false);
      expect(await people.unassign(key, 'bank')).toBe(false);
      expect(await people.findById(key)).toBeUndefined();
      const synced = { ...bob, isDisabled: false, isProtected: false };
      await people.put(directory, synced, 1);
      for (const alias of ['bank', 'bank', 'shop']) expect(await people.assign(key, alias)).toBe(true);
      await people.put(directory, synced, 2);
      expect([...(await people.findById(key))!.resources!].sort()).toEqual(['bank', 'shop']);
      for (const alias of ['bank', 'bank', 'shop']) expect(await people.unassign(key, alias)).toBe(true);
      expect(await people.findById(key)).not.toHaveProperty('resources');
    });
  });
  describe('notes of where somebody has an app or a device', () => {
    it('stay when the person is synced, go with the factor, and make nobody', async () => {
      const directory = id();
      const { people } = make();
      const bob = { objectGuid: '00000000-0000-4000-8000-0000000000bc', samAccountName: 'bob' };
      const key = personId(directory, bob.objectGuid);
      expect(await people.addTokenPortals(key, ['demo'])).toBe(false);
      expect(await people.dropTokenPortal(key, 'demo', { isLast: true })).toBe(false);
      expect(await people.findById(key)).toBeUndefined();
      const synced = { ...bob, isDisabled: false, isProtected: false };
      await people.put(directory, synced, 1);
      expect(await people.addTokenPortals(key, ['demo'])).toBe(true);
      expect(await people.addTokenPortals(key, ['demo', 'bank'])).toBe(true);
      await people.setEnrolled(key, 'passkey', true);
      await people.put(directory, synced, 2);
      const found = (await people.findById(key))!;
      expect([[...found.tokenPortals!].sort(), [...found.enrolled!].sort()]).toEqual([
        ['bank', 'demo'],
        ['passkey', 'token-code'],
      ]);
      for (const portal of ['demo', 'demo', 'shop'])
        expect(await people.dropTokenPortal(key, portal, { isLast: false })).toBe(true);
      const inOne = (await people.findById(key))!;
      expect([inOne.tokenPortals, [...inOne.enrolled!].sort()]).toEqual([['bank'], ['passkey', 'token-code']]);
      await people.dropTokenPortal(key, 'bank', { isLast: true });
      const after = (await people.findById(key))!;
      expect(after.enrolled).toEqual(['passkey']);
      expect(after).not.toHaveProperty('tokenPortals');
    });
  });
  describe('notes of sessions', () => {
    const now = new Date(1000);
    const ann = {
      ...{ objectGuid: '00000000-0000-4000-8000-0000000000aa', samAccountName: 'ann' },
      ...{ isDisabled: false, isProtected: false },
    };

    it('stay when the person is synced, and make nobody', async () => {
      const directory = id();
      const { people } = make();
      const key = personId(directory, ann.objectGuid);
      await people.noteSession(key, { id: 'early', endsAtMs: 2000 }, now);
      expect(await people.findById(key)).toBeUndefined();
      await people.put(directory, ann, 1);
      for (const each of ['one', 'two']) await people.noteSession(key, { id: each, endsAtMs: 2000 }, now);
      await people.noteSession(key, { id: 'old', endsAtMs: 1000 }, now);
      await people.put(directory, ann, 2);
      expect(sessionsOf((await people.findById(key))!, now).sort()).toEqual(['one', 'two']);
    });

    it('of sessions that are long over do not pile up', async () => {
      const directory = id();
      const { people } = make();
      const key = personId(directory, ann.objectGuid);
      await people.put(directory, ann, 1);
      for (let n = 0; n < 30; n++)
        await people.noteSession(key, { id: `${n}`, endsAtMs: n === 3 ? 2000 : 900 + n }, now);
      const found = (await people.findById(key))!;
      expect(found.sessions!.length).toBeLessThan(15);
      expect(sessionsOf(found, now)).toEqual(['3']);
    });
  });
  describe('bridges', () => {
    it('keep the newest report of each', async () => {
      const { bridges } = make();
      const directory = id();
      const report = { directory, keys: 'k', isDirectoryReachable: true, isStopping: false, softwareVersion: '1' };
      const told = {
        controllers: [{ controller: 'ldaps://dc1', isHealthy: false, standing: 'limping', isReadOnly: true }],
        authority: { endsAt: '2027-01-01T00:00:00.000Z' },
        breached: [{ kind: 'range', isWorking: false, allowsUnchecked: true, problem: 'status 503' }],
        openAttributes: [{ name: 'mobile', isWritable: false }, { name: 'l' }],
      } as const;
      await bridges.put({ ...report, ...told, bridge: 'b1', sentAtMs: 2 });
      await bridges.put({ ...report, bridge: 'b1', sentAtMs: 1, isDirectoryReachable: false });
      await bridges.put({ ...report, bridge: 'b2', sentAtMs: 1 });
      const listed = await bridges.list(directory);
      expect(listed.map(({ bridge, sentAtMs }) => [bridge, sentAtMs])).toEqual([
        ['b1', 2],
        ['b2', 1],
      ]);
      expect(listed[0]).toMatchObject({ isDirectoryReachable: true, ...told });
    });
  });
});
