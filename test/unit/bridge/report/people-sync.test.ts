import { beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleMessage } from '#shared/protocol/bridge-message.ts';
import type { DirectoryPerson } from '#bridge/connectors/directory-connector.ts';
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
  let values: Map<string, string>;
  let sent: PeopleMessage[];
  let refuseAt: number;
  let counts: unknown;

  beforeEach(() => {
    values = new Map();
    sent = [];
    refuseAt = Infinity;
    directory.pages = [];
  });
  const sync = (scope = ['OU=People,DC=corp']): PeopleSync =>
    createPeopleSync({
      names: { directory: 'corp', bridge: 'bridge-1' },
      connector: directory,
      journal: { readValue: (key) => values.get(key), writeValue: (key, value) => void values.set(key, value) },
      scope,
      intervalMs: 60_000,
      send: (message) => {
        if (sent.length >= refuseAt) return Promise.reject(new Error('queue away'));
        sent.push(PeopleMessage.parse(message));
        return Promise.resolve();
      },
      now: () => new Date(),
      events: { passed: (told) => (counts = told), failed: () => undefined },
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

  it('begins anew when other OUs are served', async () => {
    directory.pages = [{ people: [person('ann')], cursor: '1' }];
    await sync().pass();
    await sync().pass();
    expect(names()).toEqual(['ann']);
    await sync(['OU=Everybody,DC=corp']).pass();
    expect(names()).toEqual(['ann', 'ann']);
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
