import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'ldapts';
import { attributeChanges } from '#bridge/connectors/active-directory/attributes.ts';
import { resetChanges, unlockChanges } from '#bridge/connectors/active-directory/requests.ts';
import { makeCertificates } from '#local/certificates.ts';
import type { DirectoryEvent } from '#local/embedded-directory/directory-event.ts';
import { demoSeed } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDomain } from '#local/embedded-directory/start-embedded-domain.ts';
import type { EmbeddedDomain } from '#local/embedded-directory/start-embedded-domain.ts';

const hosts = ['127.0.0.2', '127.0.0.3'];
/** Long enough that nothing arrives by itself while a test looks. */
const delayMs = (): number => 3_600_000;

let tls: Awaited<ReturnType<typeof makeCertificates>>;
let domain: EmbeddedDomain;
const events: (DirectoryEvent & { controller: number })[] = [];
beforeAll(async () => {
  tls = await makeCertificates(hosts);
  domain = await startEmbeddedDomain({ tls, seed: demoSeed, hosts, delayMs });
  for (const [controller, { store }] of domain.controllers.entries())
    store.onEvent = (event) => events.push({ ...event, controller });
});
afterAll(() => domain.close());

async function as<T>(controller: number, dn: string, password: string, work: (client: Client) => Promise<T>) {
  const client = new Client({ url: domain.controllers[controller]!.url, tlsOptions: { ca: tls.ca } });
  try {
    await client.bind(dn, password);
    return await work(client);
  } finally {
    await client.unbind();
  }
}
const admin = <T>(controller: number, work: (client: Client) => Promise<T>) =>
  as(controller, domain.serviceAccountDn, demoSeed.serviceAccount.password, work);
const accepts = (controller: number, login: string, password: string): Promise<boolean> =>
  as(controller, `${login}@${demoSeed.dnsName}`, password, () => Promise.resolve(true)).catch(() => false);
const personOn = (controller: number, login: string) =>
  domain.controllers[controller]!.store.byLogin(`DEMO\\${login}`)!;
const valueOn = (controller: number, login: string, name: string): string | undefined =>
  personOn(controller, login).attributes[name]?.[0];
const reset = (controller: number, login: string, password: string, mustChange = false): Promise<void> =>
  admin(controller, (client) => client.modify(personOn(controller, login).dn, resetChanges(password, mustChange)));
const passwordOf = (login: string): string => demoSeed.people.find((each) => each.login === login)!.password;

it('a password that was set on the PDC emulator arrives later, with its time, and not before', async () => {
  const before = valueOn(1, 'ann', 'pwdLastSet');
  await reset(0, 'ann', 'Fresh-Water-1-x');
  expect(valueOn(0, 'ann', 'pwdLastSet')).not.toBe(before);
  expect(valueOn(1, 'ann', 'pwdLastSet')).toBe(before);
  domain.replication.settle();
  expect(valueOn(1, 'ann', 'pwdLastSet')).toBe(valueOn(0, 'ann', 'pwdLastSet'));
  expect(await accepts(1, 'ann', 'Fresh-Water-1-x')).toBe(true);
});

it('a password that was set elsewhere reaches the PDC emulator at once', async () => {
  await reset(1, 'juergen', 'Fresh-Water-2-x');
  expect(await accepts(0, 'juergen', 'Fresh-Water-2-x')).toBe(true);
});

it('a controller asks the PDC emulator before it refuses a password, and goes by what it knows when that is down', async () => {
  await reset(0, 'zofia', 'Fresh-Water-3-x');
  expect(await accepts(1, 'zofia', 'Fresh-Water-3-x')).toBe(true);
  await domain.controllers[0]!.stop();
  expect(await accepts(1, 'zofia', 'Fresh-Water-3-x')).toBe(false);
  expect(await accepts(1, 'zofia', passwordOf('zofia'))).toBe(true);
  await domain.controllers[0]!.start();
  domain.replication.settle();
  expect(await accepts(1, 'zofia', passwordOf('zofia'))).toBe(false);
});

it('counts of wrong passwords stay where they were made; a lock that is lifted goes everywhere', async () => {
  await accepts(0, 'thanh', 'Wrong-Stone-1');
  domain.replication.settle();
  expect([valueOn(0, 'thanh', 'badPwdCount'), valueOn(1, 'thanh', 'badPwdCount')]).toEqual(['1', '0']);
  const locked = demoSeed.people.find(({ state }) => state === 'locked')!.login;
  await admin(1, (client) => client.modify(personOn(1, locked).dn, unlockChanges()));
  expect(valueOn(0, locked, 'lockoutTime')).not.toBe('0');
  domain.replication.settle();
  expect(valueOn(0, locked, 'lockoutTime')).toBe('0');
});

it('of two writes to two controllers the later one is in force on both, and each is in the log of events', async () => {
  events.length = 0;
  await reset(0, 'ann', 'Fresh-Water-4-x');
  // Not known there yet, so both have the same number: time decides.
  await domain.controllers[0]!.stop();
  await reset(1, 'ann', 'Fresh-Water-5-x', true);
  await domain.controllers[0]!.start();
  domain.replication.settle();
  const sets = events.filter(({ kind }) => kind === 'password-set');
  expect(sets.map(({ controller, password }) => [controller, password])).toEqual([
    [0, 'Fresh-Water-4-x'],
    [1, 'Fresh-Water-5-x'],
  ]);
  for (const controller of [0, 1]) {
    expect(valueOn(controller, 'ann', 'pwdLastSet')).toBe('0');
    expect(personOn(controller, 'ann').passwords).toEqual(personOn(0, 'ann').passwords);
  }
});

it('when an account was changed last is told wherever that is known, and the details are in the log of events', async () => {
  const changedOn = (controller: number): Promise<string> =>
    admin(controller, async (client) => {
      const { dn } = personOn(controller, 'thanh');
      const { searchEntries } = await client.search(dn, { scope: 'base', attributes: ['whenChanged'] });
      return String(searchEntries[0]!['whenChanged']);
    });
  for (const controller of [0, 1]) delete personOn(controller, 'thanh').changedAtMs;
  await accepts(1, 'thanh', 'Wrong-Stone-2');
  // Wrong passwords are counted on one controller only, and are no change.
  expect(await changedOn(1)).toBe('19700101000000.0Z');
  events.length = 0;
  const changes = attributeChanges({ l: 'Ulm', telephoneNumber: '' });
  await admin(1, (client) => client.modify(personOn(1, 'thanh').dn, changes));
  expect(events).toMatchObject([{ controller: 1, kind: 'details-set', details: { l: 'Ulm', telephoneNumber: '' } }]);
  const changed = await changedOn(1);
  expect(changed > '20000101').toBe(true);
  expect(await changedOn(0)).toBe('19700101000000.0Z');
  domain.replication.settle();
  expect([await changedOn(0), valueOn(0, 'thanh', 'l')]).toEqual([changed, 'Ulm']);
});
