import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Attribute, Change, Client, Control } from 'ldapts';
import { makeCertificates } from '#local/certificates.ts';
import { encodeUnicodePassword } from '#bridge/connectors/active-directory/unicode-password.ts';
import { PolicyHintsControl, policyHintsOids } from '#bridge/connectors/active-directory/policy-hints-control.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { requires } from '#test/support/requirements.ts';
import { contractSeed, firstPassword } from './contract-people.ts';
import { connectTo, find, secret } from './directory-setup.ts';
import { judgeByLdapsearch } from './other-clients.ts';

jest.setTimeout(30_000);

const { password: servicePassword } = contractSeed.serviceAccount;
let tls: { ca: string; cert: string; key: string };
const running: EmbeddedDirectory[] = [];
const folders: string[] = [];

beforeAll(async () => {
  tls = await makeCertificates(['localhost', '127.0.0.1']);
});

afterEach(async () => {
  for (const directory of running.splice(0)) await directory.close();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startEmbeddedDirectory>[0]> = {}) {
  const directory = await startEmbeddedDirectory({ tls, seed: contractSeed, ...options });
  running.push(directory);
  const dn = `CN=Test Resetter,${directory.peopleDn}`;
  const asService = { ...directory, caPem: tls.ca, bindDn: directory.serviceAccountDn, bindPassword: servicePassword };
  return {
    directory,
    dn,
    asService: { ...asService, restart: () => Promise.resolve(), stop: () => directory.close() },
  };
}

async function withClient<T>(directory: EmbeddedDirectory, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ url: directory.url, tlsOptions: { ca: tls.ca }, timeout: 5_000 });
  try {
    return await work(client);
  } finally {
    await client.unbind();
  }
}

const replacePassword = (password: string): Change =>
  new Change({
    operation: 'replace',
    modification: new Attribute({ type: 'unicodePwd', values: [encodeUnicodePassword(password)] }),
  });

describe('the embedded directory', () => {
  it('listens on loopback only', async () => {
    await expect(startEmbeddedDirectory({ tls, seed: contractSeed, host: '0.0.0.0' })).rejects.toThrow(/loopback/);
  });

  it('keeps what it confirmed when it ends without a word', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-embedded-'));
    folders.push(folder);
    const dataFile = join(folder, 'data', 'directory.json');
    const first = await start({ dataFile });
    const connector = connectTo(first.asService);
    const session = await connector.select();
    const account = await find(session, 'resetter');
    await session.reset(account, { newPassword: secret('Fresh-Water-82'), mustChangeAtNextLogon: false });
    await connector.close();
    // No close: a second instance on the same file sees what a crash would have left.
    const second = await start({ dataFile });
    const again = connectTo(second.asService);
    const read = await (await again.select()).read(account.objectGuid);
    expect(await (await again.select()).verify(read, secret('Fresh-Water-82'))).toEqual({ outcome: 'done' });
    await again.close();
    expect(statSync(dataFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(dataFile, 'utf8')).not.toContain('Fresh-Water');
  });

  it('is one domain behind two controllers when they share their objects', async () => {
    const one = await start();
    const two = await start({ store: one.directory.store });
    const connector = connectTo(one.asService, { controllers: [one.directory.url, two.directory.url] });
    const account = await find(await connector.select(), 'resetter');
    await (
      await connector.select()
    ).reset(account, { newPassword: secret('Fresh-Water-82'), mustChangeAtNextLogon: false });
    await one.directory.close();
    running.shift();
    // The first call notices that the connection is gone; the next job goes elsewhere.
    await (await connector.select()).read(account.objectGuid).catch(() => undefined);
    const session = await connector.select();
    expect(session.controller).toBe(two.directory.url);
    expect(await session.verify(account, secret('Fresh-Water-82'))).toEqual({ outcome: 'done' });
    await connector.close();
  });

  it('makes a bind without a password anonymous, and shows the anonymous nothing but the root', async () => {
    const { directory, dn } = await start();
    await withClient(directory, async (client) => {
      await client.bind(dn, '');
      await expect(client.search(directory.peopleDn)).rejects.toMatchObject({ code: 1 });
      const { searchEntries } = await client.search('', { scope: 'base', attributes: ['defaultNamingContext'] });
      expect(searchEntries[0]).toMatchObject({ defaultNamingContext: directory.baseDn });
    });
  });

  it('shows no stored password to anybody', async () => {
    const { directory, dn } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const { searchEntries } = await client.search(dn, {
        scope: 'base',
        attributes: ['*', 'unicodePwd', 'passwords'],
      });
      expect(searchEntries[0]).toMatchObject({ unicodePwd: [], passwords: [], sAMAccountName: 'resetter' });
    });
  });

  it.each(policyHintsOids)('checks the history on a reset only with policy hints (%s)', async (oid) => {
    const { directory, dn } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const reset = client.modify(dn, replacePassword(firstPassword), new PolicyHintsControl(oid));
      await expect(reset).rejects.toMatchObject({ code: 53, message: expect.stringContaining('0000052D') });
      await client.modify(dn, replacePassword(firstPassword));
    });
  });

  it('does all of a modify or nothing', async () => {
    const { directory, dn } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const mail = new Change({ operation: 'replace', modification: new Attribute({ type: 'mail', values: ['x@y'] }) });
      await expect(client.modify(dn, [replacePassword('Fresh-Water-82'), mail])).rejects.toMatchObject({ code: 50 });
      await client.bind(dn, firstPassword);
    });
  });

  it('refuses a critical control that it does not know, before anything is done', async () => {
    const { directory, dn } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const unknown = new Control('1.2.3.4', { critical: true });
      await expect(client.modify(dn, replacePassword('Fresh-Water-82'), unknown)).rejects.toMatchObject({ code: 12 });
      await client.bind(dn, firstPassword);
    });
  });

  it('serves every page of a search once', async () => {
    const { directory } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const filter = '(&(objectCategory=person)(objectClass=user))';
      const options = { scope: 'sub' as const, filter, attributes: ['sAMAccountName'], paged: { pageSize: 7 } };
      const { searchEntries } = await client.search(directory.peopleDn, options);
      const names = searchEntries.map((entry) => entry['sAMAccountName']);
      expect(new Set(names)).toEqual(new Set(contractSeed.people.map((person) => person.login)));
      expect(names).toHaveLength(contractSeed.people.length);
    });
  });

  it.each([
    ['(&(objectClass=user)(!(mail=*)))', ['mailless']],
    ['(userAccountControl:1.2.840.113556.1.4.803:=2)', ['endoff', 'off']],
    [
      '(&(objectClass=user)(memberOf:1.2.840.113556.1.4.1941:=CN=Domain Admins,CN=Users,DC=contract,DC=example))',
      ['admin1', 'nested'],
    ],
    ['(|(cn=Test Re*d*r)(sAMAccountName=OFF))', ['off', 'reader']],
    ['(&(lockoutTime>=1)(sAMAccountName<=locked))', ['locked']],
    ['(sAMAccountName=MULLER)', ['müller']],
  ])('finds what %s means', async (filter, logins) => {
    const { directory } = await start();
    await withClient(directory, async (client) => {
      await client.bind(directory.serviceAccountDn, servicePassword);
      const { searchEntries } = await client.search(directory.peopleDn, { scope: 'sub', filter });
      expect(searchEntries.map((entry) => entry['sAMAccountName']).toSorted()).toEqual(logins);
    });
  });
});

requires('ldap-utils')('the embedded directory for OpenLDAP tools', () => {
  it('signs in and reads', async () => {
    const { directory } = await start();
    const server = { url: directory.url, caPem: tls.ca };
    const reader = `reader@contract.example`;
    const right = await judgeByLdapsearch(
      server,
      reader,
      firstPassword,
      '-b',
      directory.peopleDn,
      '(cn=Test R*)',
      'mail',
    );
    expect(right).toMatchObject({ isAccepted: true, output: expect.stringContaining('reader@contract.example') });
    const wrong = await judgeByLdapsearch(server, reader, 'Wrong-Stone-19', '-b', directory.peopleDn);
    expect(wrong).toMatchObject({ isAccepted: false, output: expect.stringContaining('data 52e') });
  });
});
