import { describe, expect, it } from '@jest/globals';
import type { Flow } from '#functions/ports/flow-store.ts';
import type { Operation } from '#functions/ports/operation-store.ts';
import type { Session } from '#functions/ports/session-store.ts';
import { id, later, now, onEveryStore, person } from './every-store.ts';

onEveryStore((make) => {
  describe('flows', () => {
    const flow = (): Flow => ({
      ...{ id: id(), revision: 1, kind: 'recovery', purpose: 'reset', state: 'proving', portal: 'demo' },
      ...{ directory: 'corp', login: 'ä', language: 'en', subject: 's', person, proofs: [] },
      begun: {
        'email-code': { hash: 'h', startedAtMs: 1, expiresAtMs: 2 },
        passkey: { startedAtMs: 1, expiresAtMs: 2, challenge: 'c' },
      },
      ...{ createdAtMs: now.getTime(), expiresAtMs: later(900).getTime() },
    });

    it('come back as they went, until they expire', async () => {
      const { flows } = make();
      const one = flow();
      await flows.create(one);
      expect(await flows.find(one.id, later(899))).toEqual(one);
      expect(await flows.find(one.id, later(900))).toBeUndefined();
      expect(await flows.find('other', now)).toBeUndefined();
    });

    it('of fifty transitions from one revision, one is written', async () => {
      const { flows } = make();
      const one = flow();
      await flows.create(one);
      const writes = await Promise.all(
        Array.from({ length: 50 }, (_each, n) => flows.advance({ ...one, revision: 2, login: `${n}` })),
      );
      expect(writes.filter(Boolean)).toHaveLength(1);
    });

    it('are removed once, and never come back by a late transition', async () => {
      const { flows } = make();
      const one = flow();
      await flows.create(one);
      expect(await Promise.all([flows.remove(one.id), flows.remove(one.id)])).toEqual([true, false]);
      expect(await flows.advance({ ...one, revision: 2 })).toBe(false);
      expect(await flows.find(one.id, now)).toBeUndefined();
    });
  });

  describe('sessions', () => {
    const session = (): Session => ({
      ...{ id: id(), purpose: 'user', portal: 'demo', directory: 'corp', login: 'a', language: 'en', person },
      ...{ mustChangePassword: 'expired', startedAtMs: now.getTime(), lastSeenAtMs: now.getTime() },
      endsAtMs: later(3600).getTime(),
    });

    it('end when idle, and at their end however busy', async () => {
      const { sessions } = make();
      const one = session();
      await sessions.create(one);
      expect(await sessions.find(one.id, later(899))).toEqual(one);
      expect(await sessions.find(one.id, later(901))).toBeUndefined();
      await sessions.touch(one.id, later(3000));
      expect(await sessions.find(one.id, later(3599))).toBeDefined();
      expect(await sessions.find(one.id, later(3601))).toBeUndefined();
    });

    it('take an operation, lose a limit, and are not brought back once removed', async () => {
      const { sessions } = make();
      const one = session();
      await sessions.create(one);
      await sessions.setOperation(one.id, 'op');
      await sessions.liftLimit(one.id);
      const found = await sessions.find(one.id, now);
      expect(found?.operation).toBe('op');
      expect(found).not.toHaveProperty('mustChangePassword');
      await sessions.setPerson(one.id, { ...one.person, ownMail: 'a@home.example' });
      expect((await sessions.find(one.id, now))?.person.ownMail).toBe('a@home.example');
      await sessions.setLogin(one.id, 'ann.by.choice');
      expect((await sessions.find(one.id, now))?.login).toBe('ann.by.choice');
      const password = { setAt: now.toISOString(), expires: 'never' } as const;
      await sessions.setPassword(one.id, password);
      expect((await sessions.find(one.id, now))?.password).toEqual(password);
      await sessions.setPassword(one.id, undefined);
      expect(await sessions.find(one.id, now)).not.toHaveProperty('password');
      await sessions.remove(one.id);
      await sessions.touch(one.id, now);
      await sessions.setPerson(one.id, one.person);
      expect(await sessions.find(one.id, now)).toBeUndefined();
    });
  });

  describe('operations', () => {
    const operation = (): Operation => ({
      ...{
        id: id(),
        kind: 'password.reset',
        directory: 'corp',
        owner: 'o',
        portal: 'demo',
        login: 'a',
        language: 'en',
      },
      ...{ person, state: 'pending', createdAtMs: 1, answeredByMs: 2 },
    });

    it('are created once', async () => {
      const { operations } = make();
      const one = { ...operation(), helper: 'Grace Field' };
      const created = await Promise.all(Array.from({ length: 10 }, () => operations.create(one)));
      expect(created.filter(Boolean)).toHaveLength(1);
      expect(await operations.find(one.id)).toEqual(one);
    });

    it('are noted as not counted, and as counted again, once each and only while they wait', async () => {
      const { operations } = make();
      const one = { ...operation(), digest: 'd' };
      expect(await operations.setCounted(one, false)).toBe(false);
      await operations.create(one);
      const times = async (isCounted: boolean, as: Operation): Promise<number> => {
        const notes = Array.from({ length: 9 }, () => operations.setCounted(as, isCounted));
        return (await Promise.all(notes)).filter(Boolean).length;
      };
      expect(await times(true, one)).toBe(0);
      expect(await times(false, one)).toBe(1);
      const uncounted = { ...one, isUncounted: true } as const;
      expect(await operations.find(one.id)).toEqual(uncounted);
      expect(await times(true, uncounted)).toBe(1);
      expect(await operations.find(one.id)).toEqual(one);
      await operations.setCounted(one, false);
      await operations.complete({ id: one.id, directory: 'corp', outcome: 'done' });
      expect(await times(true, uncounted)).toBe(0);
      expect(await operations.find(one.id)).toEqual({ ...uncounted, state: 'done', outcome: 'done' });
    });

    it('B10: end once, for their own directory only', async () => {
      const { operations } = make();
      const one = operation();
      await operations.create(one);
      const result = {
        id: one.id,
        directory: 'corp',
        outcome: 'password-breaks-rules',
        rules: ['min-length'],
        note: 'elsewhere-later',
      } as const;
      expect(await operations.complete({ ...result, directory: 'other' })).toBeUndefined();
      expect(await operations.findEnded(result)).toBeUndefined();
      const { outcome, rules, note } = result;
      const ended = { ...one, state: 'done', outcome, rules, note };
      expect(await operations.complete(result)).toEqual(ended);
      expect(await operations.complete({ ...result, outcome: 'done' })).toBeUndefined();
      expect(await operations.find(one.id)).toEqual(ended);
      expect(await operations.findEnded(result)).toEqual(ended);
      expect(await operations.findEnded({ ...result, outcome: 'done' })).toBeUndefined();
      expect(await operations.findEnded({ ...result, directory: 'other' })).toBeUndefined();
      expect(await operations.complete({ ...result, id: 'never' })).toBeUndefined();
      expect(await operations.find('never')).toBeUndefined();
    });
  });
});
