import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DirectoryPerson } from '#bridge/connectors/directory-connector.ts';
import { openRoster } from '#bridge/journal/sqlite-roster.ts';
import type { Roster } from '#bridge/journal/roster.ts';
import { createPeopleSync } from '#bridge/report/people-sync.ts';
import { FakeDirectory } from '../fake-directory.ts';

const guidOf = (n: number): string => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
const person = (n: number, displayName: string): DirectoryPerson => ({
  ...{ objectGuid: guidOf(n), distinguishedName: `CN=${n},OU=People,DC=corp`, samAccountName: `u${n}`, displayName },
  ...{ isDisabled: false, isProtected: false },
});

/** The process dies here: nothing after it happens. */
class Killed extends Error {}

/** Who is in the directory, with a name each; every state is read by several passes that are killed, and one that is not. */
const states = fc.array(
  fc.record({
    people: fc.uniqueArray(fc.tuple(fc.nat(40), fc.constantFrom('a', 'b')), { selector: ([n]) => n, maxLength: 30 }),
    deaths: fc.array(fc.nat(60), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('a synchronisation that is killed at any moment', () => {
  it('leaves the cloud knowing exactly who is there, after one pass that is not', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (history) => {
        const folder = mkdtempSync(join(tmpdir(), 'latchkey-roster-'));
        const cloud = new Map<string, string>();
        const directory = new FakeDirectory();
        /** One process: it opens what the last one left, and may die at a boundary. */
        const live = async (diesAfter: number): Promise<void> => {
          const roster = openRoster(folder);
          let steps = 0;
          const boundary = <T>(act: () => T): T => {
            if (steps++ >= diesAfter) throw new Killed();
            return act();
          };
          const mortal: Roster = new Proxy(roster, {
            get: (target, name: keyof Roster) =>
              ['note', 'forget', 'writeValue'].includes(name)
                ? (...args: never[]) => boundary(() => (target[name] as (...all: never[]) => unknown)(...args))
                : target[name],
          });
          const sync = createPeopleSync({
            ...{ names: { directory: 'corp', bridge: 'b' }, connector: directory, roster: mortal, scope: ['x'] },
            ...{ intervalMs: 1e9, compareIntervalMs: 1e9, isHeard: () => true, now: () => new Date() },
            send: async (message) =>
              boundary(() => {
                if (message.type === 'people')
                  for (const each of message.people) cloud.set(each.objectGuid, each.displayName!);
                else if (message.type === 'absent') for (const guid of message.objectGuids) cloud.delete(guid);
              }),
            events: { passed: () => undefined, heldBack: () => undefined, failed: () => undefined },
          });
          try {
            await sync.pass({ isFull: true, acceptsAbsences: true });
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          } finally {
            roster.close();
          }
        };
        try {
          for (const { people, deaths } of history) {
            const there = people.map(([n, name]) => person(n, name));
            directory.pages = [
              { people: there.slice(0, 10), cursor: '1' },
              { people: there.slice(10), cursor: '2' },
            ];
            for (const death of deaths) await live(death);
            await live(Infinity);
            expect(Object.fromEntries(cloud)).toEqual(
              Object.fromEntries(there.map((each) => [each.objectGuid, each.displayName])),
            );
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 20 },
    );
  });
});
