import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { isActiveOwner } from '#functions/administrators/administrator.ts';
import { changeAdministrator, removeAdministrator } from '#functions/administrators/change-administrator.ts';
import { joinOwners, nobodyYet, withOwner, withoutOwner } from '#functions/administrators/owners.ts';
import type { AdministratorStore } from '#functions/ports/administrator-store.ts';
import { MemoryAdministrators } from '../fakes/memory-administrators.ts';
import { administratorOf } from './admin-world.ts';

const now = new Date('2026-11-21T08:00:00Z');

describe('the list of owners', () => {
  it('refuses to lose the last one, and whoever is about nobody’s place', () => {
    const one = withOwner(nobodyYet, { id: 'a', revision: 1 })!;
    expect(withoutOwner(one, { id: 'a', revision: 1 })).toBeUndefined();
    const two = withOwner(one, { id: 'b', revision: 1 })!;
    const left = withoutOwner(two, { id: 'a', revision: 3 })!;
    expect(left.members).toEqual(['b']);
    expect(withoutOwner(left, { id: 'b', revision: 1 })).toBeUndefined();
    expect(withoutOwner(left, { id: 'b', revision: 1 }, { evenLast: true })!.members).toEqual([]);
  });

  it('lets nobody back by what was written before their place was taken away', () => {
    const both = ['a', 'b'].reduce((owners, id) => withOwner(owners, { id, revision: 1 })!, nobodyYet);
    const left = withoutOwner(both, { id: 'a', revision: 3 })!;
    expect(withOwner(left, { id: 'a', revision: 2 })).toBeUndefined();
    expect(withOwner(left, { id: 'a', revision: 3 })).toBeUndefined();
    expect(withOwner(left, { id: 'a', revision: 4 })!.members).toEqual(['b', 'a']);
  });
});

describe('there is always an owner who can sign in', () => {
  type Step = {
    readonly about: number;
    readonly what: 'demote' | 'disable' | 'promote' | 'remove' | 'reset' | 'sign-in';
  };
  const step: fc.Arbitrary<Step> = fc.record({
    about: fc.nat({ max: 2 }),
    what: fc.constantFrom('demote', 'disable', 'promote', 'remove', 'reset', 'sign-in'),
  });

  /** Every request to the store waits for its turn, in whatever order. */
  function inTurns(store: MemoryAdministrators, scheduler: fc.Scheduler): AdministratorStore {
    return new Proxy(store, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        if (typeof member !== 'function') return member;
        const call = (member as (...args: unknown[]) => Promise<unknown>).bind(target);
        return scheduler.scheduleFunction(call);
      },
    });
  }

  async function act(store: AdministratorStore, id: string, { what }: Step): Promise<void> {
    const read = await store.find(id);
    if (!read) return;
    const change = (more: Partial<Administrator>) => changeAdministrator(store, read, more, now);
    if (what === 'demote') await change({ role: 'administrator' });
    if (what === 'disable') await change({ isDisabled: true });
    if (what === 'promote') await change({ role: 'owner', isDisabled: false });
    if (what === 'reset') await changeAdministrator(store, read, { takesFactors: true }, now);
    if (what === 'remove') await removeAdministrator(store, read);
    if (what === 'sign-in' && isActiveOwner(read)) await joinOwners(store, read);
  }

  it('whatever several owners do to each other at once, in whatever order the store is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 2, maxLength: 6 }), async (scheduler, steps) => {
        const store = new MemoryAdministrators();
        const owners = ['a', 'b', 'c'].map((id) => administratorOf({ id, role: 'owner' }));
        for (const each of owners) {
          await store.create(each);
          await joinOwners(store, each);
        }
        const slow = inTurns(store, scheduler);
        const all = Promise.all(steps.map((each) => act(slow, owners[each.about]!.id, each)));
        await scheduler.waitFor(all);
        const active = [...store.items.values()].filter(isActiveOwner).map(({ id }) => id);
        expect(active.length).toBeGreaterThan(0);
        // Whoever stands in the list is one: that is what each refusal relies on.
        expect(active).toEqual(expect.arrayContaining([...store.ownerList.members]));
      }),
      { numRuns: 400 },
    );
  });
});
