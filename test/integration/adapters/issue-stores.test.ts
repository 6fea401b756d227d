import { describe, expect, it } from '@jest/globals';
import type { UserIssue } from '#functions/ports/issue-store.ts';
import { issuesOf } from '#functions/restore/issue-note.ts';
import { id, later, now, onEveryStore } from './every-store.ts';

const issueOf = (portal: string, more: Partial<UserIssue> = {}): UserIssue => ({
  ...{ portal, id: `${now.getTime()}-${id()}`, revision: 1, state: 'waiting', reference: 'R-ABCD-EFGH' },
  ...{ person: 'corp#1', login: 'ann', displayName: 'Ä "x"', language: 'de', lost: ['mail', 'token'] },
  proofs: [{ factor: 'passkey', provenAtMs: 1, isUserVerified: true }],
  ...{
    from: { browser: 'chrome', network: '203.0.113.0/24' },
    gives: { mail: 'n***@b.example', portalPassword: true },
  },
  ...{ newMail: 'n@b.example', newPasswordHash: '$argon2id$x', submittedAtMs: 2, expiresAtMs: 3 },
  ...more,
});

onEveryStore((make) => {
  describe('requests to restore access', () => {
    it('come back as they went; one of that id is not written over', async () => {
      const { issues } = make();
      const issue = issueOf(id());
      expect(await issues.create(issue)).toBe(true);
      expect(await issues.create({ ...issue, login: 'eve' })).toBe(false);
      expect(await issues.find(issue)).toEqual(issue);
      expect(await issues.find({ ...issue, portal: id() })).toBeUndefined();
      await issues.remove(issue);
      expect(await issues.find(issue)).toBeUndefined();
    });

    it('of many decisions over one revision one is written', async () => {
      const { issues } = make();
      const issue = issueOf(id());
      await issues.create(issue);
      const next = { ...issue, revision: 2, state: 'verifying', claimedAtMs: 5, decidedBy: 'Ada' } as const;
      const all = await Promise.all(Array.from({ length: 20 }, () => issues.advance(next)));
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await issues.find(issue)).toEqual(next);
      expect(await issues.advance({ ...issueOf(issue.portal), revision: 2 })).toBe(false);
    });

    it('are found again by the cookie of their browser, until it ends or is forgotten', async () => {
      const { issues } = make();
      const [issue, cookie] = [issueOf(id()), id()];
      await issues.create(issue);
      await issues.point(cookie, issue, later(60).getTime());
      expect(await issues.findByCookie(cookie, now)).toEqual(issue);
      expect(await issues.findByCookie(id(), now)).toBeUndefined();
      expect(await issues.findByCookie(cookie, later(60))).toBeUndefined();
      await issues.forget(cookie);
      expect(await issues.findByCookie(cookie, now)).toBeUndefined();
    });

    it('are listed by portal, newest first, page by page', async () => {
      const { issues } = make();
      const [portal, other] = [id(), id()];
      const all = [3, 2, 1].map((n) => issueOf(portal, { id: `${now.getTime() + n}-x` }));
      for (const each of [...all].reverse()) await issues.create(each);
      await issues.create(issueOf(other));
      const first = await issues.list(portal, { limit: 2 });
      expect(first).toEqual({ issues: all.slice(0, 2), next: all[1]!.id });
      expect(await issues.list(portal, { limit: 2, before: first.next! })).toEqual({ issues: all.slice(2) });
      expect(await issues.list(portal, { limit: 3 })).toEqual({ issues: all });
    });

    it('those that somebody has to decide are listed apart, without what was made too long ago', async () => {
      const { issues } = make();
      const portal = id();
      const all = [4, 3, 2, 1].map((n) => issueOf(portal, { id: `${now.getTime() + n}-x` }));
      for (const each of all) await issues.create(each);
      const decided = { ...all[1]!, revision: 2, state: 'refused', decidedAtMs: 5 } as const;
      await issues.advance(decided);
      const after = `${now.getTime() + 2}-`;
      const first = await issues.listWaiting(portal, { after, limit: 1 });
      expect(first).toEqual({ issues: [all[0]], next: all[0]!.id });
      expect(await issues.listWaiting(portal, { after, limit: 1, before: first.next! })).toEqual({ issues: [all[2]] });
      const begun = { ...all[0]!, revision: 2, state: 'verifying', claimedAtMs: 5 } as const;
      await issues.advance(begun);
      expect(await issues.listWaiting(portal, { after, limit: 5 })).toEqual({ issues: [begun, all[2]] });
      expect(await issues.listWaiting(id(), { after, limit: 5 })).toEqual({ issues: [] });
    });
  });

  describe('notes of requests', () => {
    const someone = async () => {
      const { people, peopleIssues } = make();
      const objectGuid = id().toLowerCase();
      const names = { samAccountName: objectGuid, isDisabled: false, isProtected: false };
      await people.put('corp', { objectGuid, ...names }, now.getTime());
      const who = `corp#${objectGuid}`;
      const open = async () => issuesOf((await people.findById(who))!, now);
      const again = () => people.put('corp', { objectGuid, ...names }, later(1).getTime());
      return { people, peopleIssues, who, open, again };
    };
    const note = (n: number, ends = 60) => ({ portal: 'demo', id: `${n}-x`, expiresAtMs: later(ends).getTime() });

    it('three have room, also of many at once; the same one again takes none; what ran out makes room', async () => {
      const { peopleIssues, who, open, again } = await someone();
      expect(await peopleIssues.noteIssue(who, note(0, 0), later(-1))).toBe(true);
      const many = Array.from({ length: 12 }, (_, n) => peopleIssues.noteIssue(who, note(n + 1), now));
      expect((await Promise.all(many)).filter(Boolean)).toHaveLength(3);
      const kept = await open();
      expect(kept).toHaveLength(3);
      expect(await peopleIssues.noteIssue(who, kept[0]!, now)).toBe(true);
      expect(await peopleIssues.noteIssue(who, note(99), now)).toBe(false);
      // What the bridges read again leaves them alone.
      await again();
      expect(await open()).toEqual(kept);
      await peopleIssues.dropIssue(who, kept[0]!);
      await peopleIssues.dropIssue(who, kept[0]!);
      expect(await open()).toEqual(kept.slice(1));
      expect(await peopleIssues.noteIssue(who, note(99), now)).toBe(true);
    });

    it('none is added for somebody whose recovery is frozen, nor for nobody', async () => {
      const { people, peopleIssues, who, open } = await someone();
      await people.freeze(who, later(60));
      expect(await peopleIssues.noteIssue(who, note(1), now)).toBe(false);
      expect(await open()).toEqual([]);
      expect(await peopleIssues.noteIssue(who, note(1, 120), later(60))).toBe(true);
      expect(await peopleIssues.noteIssue(`corp#${id()}`, note(1), now)).toBe(false);
      expect(await people.findById(`corp#${id()}`)).toBeUndefined();
    });
  });
});
