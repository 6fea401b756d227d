import { describe, expect, it } from '@jest/globals';
import type { Token } from '#functions/ports/token-store.ts';
import { id, later, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('authenticators', () => {
    const codes = (more = {}) => ({
      ...({ owner: id(), id: 'recovery-codes', type: 'recovery-codes', revision: 1, createdAtMs: 1 } as const),
      ...{ hashes: ['a', 'b'], issued: 2, ...more },
    });

    it('come back as they went, by their owner and as what they are', async () => {
      const { authenticators } = make();
      const one = codes();
      expect(await authenticators.create(one)).toBe(true);
      expect(await authenticators.create(one)).toBe(false);
      expect(await authenticators.list(one.owner)).toEqual([one]);
      expect(await authenticators.find(one.owner, one.id, 'recovery-codes')).toEqual(one);
      expect(await authenticators.find(one.owner, one.id, 'portal-password')).toBeUndefined();
      expect(await authenticators.list('somebody else')).toEqual([]);
    });

    it('E12: of twenty changes from one revision, one is written', async () => {
      const { authenticators } = make();
      const one = codes();
      await authenticators.create(one);
      const writes = await Promise.all(
        Array.from({ length: 20 }, (_each, n) => authenticators.replace({ ...one, revision: 2, hashes: [`${n}`] })),
      );
      expect(writes.filter(Boolean)).toHaveLength(1);
      expect(await authenticators.remove(one.owner, one.id)).toBe(true);
      expect(await authenticators.remove(one.owner, one.id)).toBe(false);
      expect(await authenticators.replace({ ...one, revision: 3 })).toBe(false);
    });
  });

  describe('budgets', () => {
    const budget = (more = {}) => ({ subject: id(), slot: 'token-code', limit: 3, windowSeconds: 60, ...more });

    it.each([[false], [true]])('E4: a burst takes as much as there is and no more (busy: %s)', async (isBusy) => {
      const { budgets } = make();
      const one = budget({ isBusy });
      const takes = await Promise.all(Array.from({ length: 12 }, () => budgets.take(one, now)));
      expect(takes.filter((take) => take.isTaken)).toHaveLength(3);
      expect(takes.find((take) => !take.isTaken)).toEqual({ isTaken: false, retryAt: later(60) });
    });

    it('E7: the window begins with the first attempt and ends for good', async () => {
      const { budgets } = make();
      const one = budget();
      for (const second of [0, 30, 59]) expect((await budgets.take(one, later(second))).isTaken).toBe(true);
      expect(await budgets.take(one, later(59.9))).toEqual({ isTaken: false, retryAt: later(60) });
      for (const second of [60, 61, 62]) expect((await budgets.take(one, later(second))).isTaken).toBe(true);
      expect(await budgets.take(one, later(63))).toEqual({ isTaken: false, retryAt: later(120) });
    });

    it('slots of one subject are apart; success and refund give back', async () => {
      const { budgets } = make();
      const one = budget({ limit: 1 });
      const other = { ...one, slot: 'email-code' };
      expect((await budgets.take(one, now)).isTaken).toBe(true);
      expect((await budgets.take(other, now)).isTaken).toBe(true);
      await budgets.refund(one);
      await budgets.refund(one);
      expect((await budgets.take(one, now)).isTaken).toBe(true);
      expect((await budgets.take(one, now)).isTaken).toBe(false);
      expect(await budgets.succeed(one.subject, ['token-code'])).toBe(true);
      expect((await budgets.take(one, now)).isTaken).toBe(true);
      expect((await budgets.take(other, now)).isTaken).toBe(false);
    });

    it('the total holds over windows until a success', async () => {
      const { budgets } = make();
      const one = budget({ totalLimit: 4 });
      for (const second of [0, 1, 60, 61]) expect((await budgets.take(one, later(second))).isTaken).toBe(true);
      expect(await budgets.take(one, later(62))).toEqual({ isTaken: false });
      expect(await budgets.take(one, later(999))).toEqual({ isTaken: false });
      await budgets.succeed(one.subject, ['token-code']);
      expect((await budgets.take(one, later(999))).isTaken).toBe(true);
    });

    it('E17: a step burns once, and older ones with it', async () => {
      const { budgets } = make();
      const { subject } = budget();
      const burns = await Promise.all(
        Array.from({ length: 8 }, () =>
          budgets.succeed(subject, ['token-code'], { token: 'a-_b', step: 7, driftSteps: -2, atMs: 5 }),
        ),
      );
      expect(burns.filter(Boolean)).toHaveLength(1);
      expect(await budgets.succeed(subject, ['token-code'], { token: 'a-_b', step: 6, atMs: 5 })).toBe(false);
      expect(await budgets.succeed(subject, ['token-code'], { token: 'c', step: 6, atMs: 6 })).toBe(true);
      const burned = { 'a-_b': { step: 7, driftSteps: -2, atMs: 5 }, c: { step: 6, atMs: 6 } };
      expect(await budgets.burnedSteps(subject)).toEqual(burned);
      // What the next attempt is checked with comes along with counting it.
      expect(await budgets.take({ ...budget(), subject }, now)).toMatchObject({ isTaken: true, burned });
    });

    it('a used step gives no attempts back', async () => {
      const { budgets } = make();
      const one = budget({ limit: 1 });
      await budgets.succeed(one.subject, ['token-code'], { token: 't', step: 1, atMs: 5 });
      await budgets.take(one, now);
      expect(await budgets.succeed(one.subject, ['token-code'], { token: 't', step: 1, atMs: 5 })).toBe(false);
      expect((await budgets.take(one, now)).isTaken).toBe(false);
    });
  });

  describe('challenges', () => {
    it('E12: are consumed once, by the right hash, in time', async () => {
      const { challenges } = make();
      const one = { id: id(), hash: 'h', expiresAtMs: later(10).getTime() };
      await challenges.put(one);
      expect(await challenges.consume(one.id, 'other', now)).toBe(false);
      expect(await challenges.consume(one.id, 'h', later(10))).toBe(false);
      const uses = await Promise.all(Array.from({ length: 50 }, () => challenges.consume(one.id, 'h', now)));
      expect(uses.filter(Boolean)).toHaveLength(1);
    });

    it('E12: what came with one goes to exactly one who takes it', async () => {
      const { challenges } = make();
      const one = { id: id(), hash: 'h', expiresAtMs: later(10).getTime(), note: 'whose it is' };
      await challenges.put(one);
      expect(await challenges.take(one.id, 'other', now)).toBeUndefined();
      expect(await challenges.take(one.id, 'h', later(10))).toBeUndefined();
      const takes = await Promise.all(Array.from({ length: 20 }, () => challenges.take(one.id, 'h', now)));
      expect(takes.filter((note) => note !== undefined)).toEqual(['whose it is']);
    });

    it('links are marked once', async () => {
      const { challenges } = make();
      const link = id();
      const marks = await Promise.all(Array.from({ length: 9 }, () => challenges.markUsed(link, 1e12)));
      expect(marks.filter(Boolean)).toHaveLength(1);
      await challenges.unmark(link);
      expect(await challenges.markUsed(link, 1e12)).toBe(true);
    });
  });

  describe('tokens', () => {
    const kind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 } as const;
    const fresh = (): Token => ({
      ...{ owner: id(), id: id(), kind, name: 'n', resource: 'demo', sealedSecret: 's' },
      ...{ isConfirmed: false, isEnabled: true, createdAtMs: 5 },
    });

    it('belong to their owner, and are confirmed once', async () => {
      const { tokens } = make();
      const token = fresh();
      await tokens.create(token);
      expect(await tokens.confirm('other', token.id)).toBe(false);
      expect(await tokens.confirm(token.owner, token.id)).toBe(true);
      expect(await tokens.confirm(token.owner, token.id)).toBe(false);
      expect(await tokens.list(token.owner)).toEqual([{ ...token, isConfirmed: true }]);
      await tokens.remove('other', token.id);
      expect(await tokens.list(token.owner)).toHaveLength(1);
      await tokens.remove(token.owner, token.id);
      expect(await tokens.list(token.owner)).toEqual([]);
    });

    it('change by what is named and nothing else, once they are confirmed', async () => {
      const { tokens } = make();
      const token = fresh();
      const pin = { position: 'before', hash: 'h' } as const;
      await tokens.create(token);
      expect(await tokens.change(token.owner, token.id, { pin })).toBe(false);
      await tokens.confirm(token.owner, token.id);
      expect(await tokens.change('other', token.id, { pin })).toBe(false);
      expect(await tokens.change(token.owner, token.id, { pin, name: 'm', isEnabled: false })).toBe(true);
      const changed = { ...token, isConfirmed: true, isEnabled: false, name: 'm', pin };
      expect(await tokens.list(token.owner)).toEqual([changed]);
      expect(await tokens.change(token.owner, token.id, { pin: null, resource: null, isEnabled: true })).toBe(true);
      const { resource, pin: gone, ...rest } = changed;
      expect([resource, gone]).toEqual(['demo', pin]);
      expect(await tokens.list(token.owner)).toEqual([{ ...rest, isEnabled: true }]);
    });

    it('a device is one person’s, and is not imported twice', async () => {
      const { tokenStock } = make();
      const device = { directory: id(), serial: 'AB12', kind, sealedSecret: 's', counter: 7, importedAtMs: 5 };
      expect(await tokenStock.take(device.directory, device.serial, 'a')).toBe(false);
      expect(await tokenStock.add(device)).toBe(true);
      expect(await tokenStock.add({ ...device, sealedSecret: 'other' })).toBe(false);
      expect(await tokenStock.find(device.directory, device.serial)).toEqual(device);
      const people = Array.from({ length: 9 }, (_each, n) => `person ${n}`);
      const takes = await Promise.all(people.map((who) => tokenStock.take(device.directory, device.serial, who)));
      expect(takes.filter(Boolean)).toHaveLength(1);
      const takenBy = people[takes.indexOf(true)]!;
      expect(await tokenStock.take(device.directory, device.serial, takenBy)).toBe(true);
      expect(await tokenStock.find(device.directory, device.serial)).toEqual({ ...device, takenBy });
      expect(await tokenStock.find(id(), device.serial)).toBeUndefined();
    });

    it('a device is withdrawn from everybody, and is free again once it is taken back', async () => {
      const { tokenStock } = make();
      const device = { directory: id(), serial: 'AB12', kind, sealedSecret: 's', importedAtMs: 5 };
      const { directory, serial } = device;
      expect(await tokenStock.release(directory, serial)).toBe(false);
      expect(await tokenStock.withdraw(directory, serial, now)).toBe(false);
      expect(await tokenStock.find(directory, serial)).toBeUndefined();
      await tokenStock.add(device);
      await tokenStock.take(directory, serial, 'a');
      expect(await tokenStock.withdraw(directory, serial, now)).toBe(true);
      expect(await tokenStock.take(directory, serial, 'a')).toBe(false);
      expect(await tokenStock.find(directory, serial)).toEqual({
        ...device,
        takenBy: 'a',
        withdrawnAtMs: now.getTime(),
      });
      expect(await tokenStock.release(directory, serial)).toBe(true);
      expect(await tokenStock.find(directory, serial)).toEqual(device);
      expect(await tokenStock.take(directory, serial, 'b')).toBe(true);
    });

    it('devices are listed page by page, by the beginning of their number and by what has become of them', async () => {
      const { tokenStock, tokenLists } = make();
      const directory = id();
      const serials = ['A1', 'A2', 'A3', 'B1', 'B2'];
      for (const serial of serials.toReversed())
        await tokenStock.add({ directory, serial, kind, sealedSecret: 's', importedAtMs: 5 });
      await tokenStock.add({ directory: id(), serial: 'A1', kind, sealedSecret: 's', importedAtMs: 5 });
      await tokenStock.take(directory, 'A2', 'a');
      await tokenStock.withdraw(directory, 'B1', now);
      const all = async (query: { prefix?: string; state?: 'free' | 'taken' | 'withdrawn' }) => {
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await tokenLists.devices({ directory, limit: 2, prefix: '', ...query, ...(after && { after }) });
          expect(page.devices.length).toBeLessThanOrEqual(2);
          found.push(...page.devices.map(({ serial }) => serial));
          after = page.next;
        } while (after !== undefined);
        return found;
      };
      expect(await all({})).toEqual(serials);
      expect(await all({ prefix: 'A' })).toEqual(['A1', 'A2', 'A3']);
      expect(await all({ state: 'free' })).toEqual(['A1', 'A3', 'B2']);
      expect(await all({ state: 'free', prefix: 'A' })).toEqual(['A1', 'A3']);
      expect(await all({ state: 'taken' })).toEqual(['A2']);
      expect(await all({ state: 'withdrawn' })).toEqual(['B1']);
      await tokenStock.release(directory, 'B1');
      expect(await all({ state: 'free', prefix: 'B' })).toEqual(['B1', 'B2']);
      expect((await tokenLists.devices({ directory, limit: 2, prefix: 'A', after: 'B1' })).devices).toEqual([]);
    });

    it('what is switched off is listed by its directory until it is switched on', async () => {
      const { tokens, tokenLists } = make();
      const directory = id();
      const own = () => ({ ...fresh(), owner: `${directory}#${id()}`, isConfirmed: true });
      const [on, off, other] = [own(), own(), own()];
      for (const token of [on, off, other]) await tokens.create(token);
      for (const { owner, id: token } of [off, other]) await tokens.change(owner, token, { isEnabled: false });
      const first = await tokenLists.switchedOff({ directory, limit: 1 });
      const second = await tokenLists.switchedOff({ directory, limit: 1, after: first.next! });
      const ids = [...first.tokens, ...second.tokens].map((token) => token.id);
      expect(ids.toSorted()).toEqual([off.id, other.id].toSorted());
      await tokens.change(off.owner, off.id, { isEnabled: true });
      expect((await tokenLists.switchedOff({ directory, limit: 5 })).tokens).toEqual([{ ...other, isEnabled: false }]);
    });
  });
});
