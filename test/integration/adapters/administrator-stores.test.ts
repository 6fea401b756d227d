import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoAdminCredentials } from '#functions/adapters/dynamo-admin-credentials.ts';
import { DynamoAdministratorStore } from '#functions/adapters/dynamo-administrator-store.ts';
import { mailKey } from '#functions/adapters/administrator-keys.ts';
import type { Passkey } from '#functions/authenticators/authenticator.ts';
import { onlySetup } from '#functions/administrators/credentials.ts';
import type { AdminCredentials } from '#functions/administrators/credentials.ts';
import { joinOwners, leaveOwners } from '#functions/administrators/owners.ts';
import { administratorOf } from '#test/unit/functions/administrators/admin-world.ts';
import { MemoryAdminCredentials, MemoryAdministrators } from '#test/unit/functions/fakes/memory-administrators.ts';
import { startDynamo } from './dynamo.ts';
import { id, now } from './every-store.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const inMemory = () => ({ store: new MemoryAdministrators(), credentials: new MemoryAdminCredentials() });
const overTheWire = () => ({
  store: new DynamoAdministratorStore(dynamo.table('administrators')),
  credentials: new DynamoAdminCredentials(dynamo.table('administrators')),
});
const burst = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, work));

describe.each([
  ['in memory', inMemory],
  ['DynamoDB over the wire', overTheWire],
])('administrators, %s', (_, make) => {
  it('come back as they went, by id and by address; of many over one revision one is written', async () => {
    const { store } = make();
    const ada = administratorOf({ portals: ['demo'], directories: [], role: 'helpdesk', sessionsFromMs: 3 });
    expect(await store.create(ada)).toBe(true);
    expect(await store.find(ada.id)).toEqual(ada);
    expect(await store.findByMail(ada.mail)).toEqual(ada);
    expect([await store.find(id()), await store.findByMail('nobody@corp.example')]).toEqual([undefined, undefined]);
    const next = { ...ada, revision: 2, isDisabled: true };
    expect((await burst(() => store.replace(next))).filter(Boolean)).toHaveLength(1);
    expect(await store.find(ada.id)).toEqual(next);
    // A sign-in is noted beside it.
    await store.noteSignIn(ada.id, now);
    await store.noteSignIn(id(), now);
    expect(await store.find(ada.id)).toEqual({ ...next, lastSignInAtMs: now.getTime() });
  });

  it('have an address of their own, which is free again when they are removed', async () => {
    const { store } = make();
    const mail = `${id().toLowerCase()}@corp.example`;
    const all = await burst(() => store.create(administratorOf({ mail })));
    expect(all.filter(Boolean)).toHaveLength(1);
    const there = (await store.findByMail(mail))!;
    expect(await store.remove({ ...there, revision: 7 })).toBe(false);
    expect(await store.remove(there)).toBe(true);
    expect([await store.find(there.id), await store.findByMail(mail)]).toEqual([undefined, undefined]);
    expect(await store.create(administratorOf({ mail }))).toBe(true);
  });

  it('are listed page by page, each once', async () => {
    const { store } = make();
    const made = new Set(Array.from({ length: 7 }, () => id()));
    for (const each of made) await store.create(administratorOf({ id: each }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.list({ limit: 3, ...(after !== undefined && { after }) });
      expect(page.administrators.length).toBeLessThanOrEqual(3);
      seen.push(...page.administrators.map((each) => each.id));
      after = page.next;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([...made]));
  });

  it('the list of owners is written over the revision that was read, and one is always left', async () => {
    const { store } = make();
    const before = await store.owners();
    const [one, other] = [administratorOf({ role: 'owner' }), administratorOf({ role: 'owner' })];
    for (const each of [one, other]) await joinOwners(store, each);
    for (const member of before.members) await leaveOwners(store, { id: member, revision: 9 }, { evenLast: false });
    const both = await Promise.all([one, other].map((each) => leaveOwners(store, each, { evenLast: false })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await store.owners()).members).toHaveLength(1);
    const { revision } = await store.owners();
    const stale = { revision, members: [], bars: {} };
    expect(await store.replaceOwners(stale)).toBe(false);
  });

  it('what they sign in with comes back as it went, is written once over a revision, and can go', async () => {
    const { credentials: store } = make();
    const administrator = id();
    const first = onlySetup(administrator, 1, { hash: 'h', expiresAtMs: 5 });
    expect((await burst(() => store.create(first))).filter(Boolean)).toHaveLength(1);
    const passkey: Passkey = {
      ...{ type: 'passkey', owner: `admin:${administrator}`, id: 'c', name: 'Key', publicKey: 'k', counter: 1 },
      ...{ transports: ['usb'], isVerifying: true, isSynced: false, revision: 1, createdAtMs: 4, lastUsedAtMs: 5 },
    };
    const next: AdminCredentials = {
      ...{ administrator, revision: 2, passwordHash: '$argon2id$x', passkeys: [passkey] },
      app: { id: 'a', sealedSecret: 's', createdAtMs: 3 },
      recovery: { hashes: ['1', '2'], issued: 8, createdAtMs: 3 },
    };
    expect((await burst(() => store.replace(next))).filter(Boolean)).toHaveLength(1);
    expect(await store.find(administrator)).toEqual(next);
    await store.remove(administrator);
    expect(await store.find(administrator)).toBeUndefined();
  });

  it('a passkey is one administrator’s until it is dropped', async () => {
    const { credentials: store } = make();
    const [credential, ada, eve] = ['x'.repeat(1000) + id(), id(), id()];
    expect(await store.claimPasskey(credential, ada)).toBe(true);
    expect(await store.claimPasskey(credential, ada)).toBe(true);
    expect(await store.claimPasskey(credential, eve)).toBe(false);
    expect([await store.ownerOf(credential), await store.ownerOf(id())]).toEqual([ada, undefined]);
    await store.dropPasskey(credential);
    expect(await store.claimPasskey(credential, eve)).toBe(true);
  });
});

it('an address that somebody left behind whose record was never written can be taken', async () => {
  const { store } = overTheWire();
  const ada = administratorOf();
  await dynamo.table('administrators').put({ ...mailKey(ada.mail), administrator: id(), version: 1 });
  expect(await store.create(ada)).toBe(true);
  expect(await store.findByMail(ada.mail)).toEqual(ada);
});
