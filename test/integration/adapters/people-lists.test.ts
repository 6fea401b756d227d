import { describe, expect, it } from '@jest/globals';
import { proofBudget, proofSubject } from '#functions/flows/limits.ts';
import { personId } from '#functions/ports/person.ts';
import type { PeoplePosition, PeopleQuery } from '#functions/ports/people-index.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import { id, later, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  const setup = () => {
    const directory = id();
    const { people, peopleIndex, peopleOffice } = make();
    let n = 0;
    const arrive = async (displayName: string, more: Partial<SyncedPerson> = {}) => {
      const objectGuid = `00000000-0000-4000-8000-${(++n).toString().padStart(12, '0')}`;
      const synced = { ...{ objectGuid, samAccountName: `p${n}`, displayName }, isDisabled: false, isProtected: false };
      await people.put(directory, { ...synced, ...more }, 1);
      return (await people.findById(personId(directory, objectGuid)))!;
    };
    const namesOf = async (query: Partial<PeopleQuery> = {}): Promise<(string | undefined)[]> => {
      const names: (string | undefined)[] = [];
      let after: PeoplePosition | undefined;
      do {
        const asked = { directory, by: 'name', prefix: '', limit: 2, ...(after && { after }), ...query } as const;
        const page = await peopleIndex.page(asked);
        names.push(...page.people.map(({ displayName }) => displayName));
        after = page.next;
      } while (after);
      return names;
    };
    return { directory, people, peopleIndex, peopleOffice, arrive, namesOf };
  };

  describe('lists of people', () => {
    it('are in the order of names, page by page, by the beginning of a name or surname, without marks and case', async () => {
      const { arrive, namesOf } = setup();
      await arrive('Zoë Quist', { surname: 'Quist' });
      await arrive('Ärmin Müller', { surname: 'Müller' });
      await arrive('arno Mullins', { surname: 'Mullins' });
      await arrive('Ben Stone', { surname: 'Stone' });
      expect(await namesOf()).toEqual(['Ärmin Müller', 'arno Mullins', 'Ben Stone', 'Zoë Quist']);
      expect(await namesOf({ prefix: 'ar' })).toEqual(['Ärmin Müller', 'arno Mullins']);
      expect(await namesOf({ by: 'surname', prefix: 'mull' })).toEqual(['Ärmin Müller', 'arno Mullins']);
      expect(await namesOf({ prefix: 'zoe q' })).toEqual(['Zoë Quist']);
      expect(await namesOf({ prefix: 'nobody' })).toEqual([]);
    });

    it('follow a new name, of the directory and of the person’s own', async () => {
      const { arrive, namesOf, people, directory } = setup();
      const ann = await arrive('Ann Old', { givenName: 'Ann', surname: 'Old' });
      await people.setOwn(ann.id, { ownSurname: 'Newer' });
      expect(await namesOf({ by: 'surname', prefix: 'newer' })).toHaveLength(1);
      expect(await namesOf({ by: 'surname', prefix: 'old' })).toEqual([]);
      const { objectGuid, samAccountName, isDisabled, isProtected } = ann;
      await people.put(directory, { objectGuid, samAccountName, isDisabled, isProtected, givenName: 'Anna' }, 2);
      expect(await namesOf({ prefix: 'anna newer' })).toHaveLength(1);
    });

    it('a position that is out of bounds, or of another directory, is where nothing follows', async () => {
      const { arrive, namesOf } = setup();
      const ann = await arrive('Ann');
      expect(await namesOf({ prefix: 'a', after: { sort: 'zz', id: ann.id } })).toEqual([]);
      expect(await namesOf({ after: { sort: 'a', id: 'other#1' } })).toEqual([]);
    });

    it('know who has set up nothing: not who did, not who cannot sign in, and again who has nothing left', async () => {
      const { arrive, namesOf, people } = setup();
      const toEnrol = () => namesOf({ by: 'to-enrol' });
      const [ann, ben] = [await arrive('Ann'), await arrive('Ben')];
      await arrive('Off', { isDisabled: true });
      expect(await toEnrol()).toEqual(['Ann', 'Ben']);
      await people.setEnrolled(ann.id, 'bootstrap-code', true);
      expect(await toEnrol()).toEqual(['Ann', 'Ben']);
      await people.setEnrolled(ann.id, 'passkey', true);
      await people.addTokenPortals(ben.id, ['demo']);
      expect(await toEnrol()).toEqual([]);
      const { objectGuid, samAccountName, isDisabled, isProtected } = ann;
      await people.put(ann.directory, { objectGuid, samAccountName, isDisabled, isProtected, displayName: 'Ann' }, 2);
      expect(await toEnrol()).toEqual([]);
      await people.setEnrolled(ann.id, 'passkey', false);
      await people.dropTokenPortal(ben.id, 'demo', { isLast: true });
      expect(await toEnrol()).toEqual(['Ann', 'Ben']);
    });
  });

  describe('what administrators write of people', () => {
    it('somebody is switched off since the first time, through a sync, and on again', async () => {
      const { arrive, people, peopleOffice } = setup();
      const ann = await arrive('Ann');
      expect(await peopleOffice.setActive(ann.id, false, now)).toMatchObject({ deactivatedAtMs: now.getTime() });
      await peopleOffice.setActive(ann.id, false, later(60));
      const { objectGuid, samAccountName, isDisabled, isProtected } = ann;
      await people.put(ann.directory, { objectGuid, samAccountName, isDisabled, isProtected }, 2);
      expect(await people.findById(ann.id)).toMatchObject({ deactivatedAtMs: now.getTime() });
      expect(await peopleOffice.setActive(ann.id, true, later(90))).not.toHaveProperty('deactivatedAtMs');
      expect(await peopleOffice.setActive('nobody#1', false, now)).toBeUndefined();
      expect(await people.findById('nobody#1')).toBeUndefined();
    });

    it('of two who change the same data at once one is told to look again', async () => {
      const { arrive, people, peopleOffice } = setup();
      const ann = await arrive('Ann', { givenName: 'Ann', surname: 'Old' });
      const by = { id: 'ada', now };
      const own = { ownMail: 'ann@home.example', ownPhone: '+4917012345678', ownSurname: 'Newer' };
      const [one, other] = await Promise.all([peopleOffice.setOwn(ann, own, by), peopleOffice.setOwn(ann, own, by)]);
      expect([one, other].filter((each) => each !== undefined)).toHaveLength(1);
      const after = (await people.findById(ann.id))!;
      expect(after).toMatchObject({
        ...own,
        contactSetBy: 'ada',
        contactSetAtMs: now.getTime(),
        enrolled: ['sms-code'],
      });
      expect(await peopleOffice.setOwn(after, { ownMail: null, ownPhone: null }, by)).not.toHaveProperty('ownMail');
      expect((await people.findById(ann.id))!.enrolled ?? []).toEqual([]);
    });

    it('who sets a password for one sign-in is noted, through a sync, and only of who is there', async () => {
      const { arrive, people, peopleOffice } = setup();
      const { id, directory, objectGuid, samAccountName, isDisabled, isProtected } = await arrive('Ann');
      await peopleOffice.noteOnce(id, { id: 'ada', now });
      await peopleOffice.noteOnce(id, { id: 'bea', now: later(60) });
      await people.put(directory, { objectGuid, samAccountName, isDisabled, isProtected }, 2);
      expect(await people.findById(id)).toMatchObject({ onceSetBy: 'bea', onceSetAtMs: later(60).getTime() });
      await peopleOffice.noteOnce('nobody#1', { id: 'ada', now });
      expect(await people.findById('nobody#1')).toBeUndefined();
    });

    it('a freeze ends, and the names alone say nothing of who set how somebody is reached', async () => {
      const { arrive, people, peopleOffice } = setup();
      const ann = await arrive('Ann');
      await people.freeze(ann.id, later(3600));
      expect(await peopleOffice.liftFreeze(ann.id)).toBe(true);
      const read = (await people.findById(ann.id))!;
      expect(read).not.toHaveProperty('frozenUntilMs');
      expect(await peopleOffice.setOwn(read, { ownGivenName: 'Anna' }, { id: 'ada', now })).not.toHaveProperty(
        'contactSetBy',
      );
      expect(await peopleOffice.liftFreeze('nobody#1')).toBe(false);
    });

    it('of twenty invitations at once one is sent, the next only after a while, and none to who has set something up', async () => {
      const { arrive, people, peopleOffice } = setup();
      const ann = await arrive('Ann');
      const notes = Array.from({ length: 20 }, () => peopleOffice.noteInvitation(ann.id, now, now));
      expect((await Promise.all(notes)).filter(Boolean)).toHaveLength(1);
      expect(await peopleOffice.noteInvitation(ann.id, later(60), now)).toBe(false);
      expect(await peopleOffice.noteInvitation(ann.id, later(60), later(30))).toBe(true);
      await peopleOffice.forgetInvitation(ann.id, later(60));
      expect(await people.findById(ann.id)).not.toHaveProperty('invitedAtMs');
      await people.setEnrolled(ann.id, 'passkey', true);
      expect(await peopleOffice.noteInvitation(ann.id, now, now)).toBe(false);
      expect(await peopleOffice.noteInvitation('nobody#1', now, now)).toBe(false);
    });
  });

  describe('counters', () => {
    it('are read as they were counted', async () => {
      const { budgets, budgetReview } = make();
      const subject = id();
      expect(await budgetReview.spent(proofSubject(subject))).toEqual([]);
      for (let n = 0; n < 3; n++) await budgets.take(proofBudget(subject, 'token-code'), now);
      const [spent, ...more] = await budgetReview.spent(proofSubject(subject));
      expect(more).toEqual([]);
      expect(spent).toEqual({ slot: 'token-code', used: 3, untilMs: later(24 * 3600).getTime(), total: 3 });
    });
  });
});
