import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resolver } from 'node:dns/promises';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from '#bridge/connectors/active-directory/config.ts';
import { lookupBy } from '#bridge/connectors/active-directory/lookup-by.ts';
import { watchedCa } from '#bridge/connectors/active-directory/trusted-ca.ts';
import type { CheckLine, DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type {
  EmbeddedDirectory,
  EmbeddedDirectoryOptions,
} from '#local/embedded-directory/start-embedded-directory.ts';
import { contractSeed, firstPassword } from '#test/contract/contract-people.ts';
import { find, secret } from '#test/contract/directory-setup.ts';
import { startTcpProxy } from '#test/contract/tcp-proxy.ts';
import { startDnsServer } from './dns-server.ts';

jest.setTimeout(30_000);

const hosts = ['dc1', 'dc2', 'dc3'].map((name) => `${name}.contract.example`);
const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
let tls: Awaited<ReturnType<typeof makeCertificates>>;
const closing: { close(): unknown }[] = [];

beforeAll(async () => {
  tls = await makeCertificates([...hosts, ...addresses]);
});
afterEach(async () => {
  for (const each of closing.splice(0).toReversed()) await each.close();
});

/** So many controllers of one domain, the first with all roles; a change on one is on all at once. */
async function controllers(
  count: number,
  change: (index: number) => Partial<EmbeddedDirectoryOptions> = () => ({}),
): Promise<EmbeddedDirectory[]> {
  const running: EmbeddedDirectory[] = [];
  for (let index = 0; index < count; index += 1) {
    const directory = await startEmbeddedDirectory({
      ...{ tls, seed: contractSeed, host: addresses[index]!, controller: { name: `DC${index + 1}` } },
      ...(running[0] && { store: running[0].store }),
      ...change(index),
    });
    running.push(directory);
    closing.push(directory);
  }
  return running;
}

function connect(
  running: readonly EmbeddedDirectory[],
  change: Partial<ActiveDirectoryConfig> = {},
  deps: Partial<ConnectorDeps> = {},
): DirectoryConnector {
  const connector = createActiveDirectoryConnector(
    {
      ...{ controllers: running.map(({ url }) => url), caPem: tls.ca, baseDn: running[0]!.baseDn },
      ...{ bindDn: running[0]!.serviceAccountDn, servedOus: [running[0]!.peopleDn], refusalFloorMs: 0 },
      bindPassword: secret(contractSeed.serviceAccount.password),
      deadlines: { connectMs: 1_500, requestMs: 1_500 },
      ...change,
    },
    { now: () => new Date(), ...deps },
  );
  closing.push(connector);
  return connector;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Ends a controller and waits until the connector has noticed it. */
async function takeAway(
  connector: DirectoryConnector,
  directory: EmbeddedDirectory,
  url = directory.url,
): Promise<void> {
  await directory.close();
  await expect(connector.on(url).read(nobody)).rejects.toMatchObject({ wasSent: false });
}

const newPassword = { newPassword: secret('Fresh-Water-82'), mustChangeAtNextLogon: false };
async function linesOf(connector: DirectoryConnector): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for await (const line of connector.check()) lines.push(line);
  return lines;
}

describe('several controllers of one domain', () => {
  it('writes nothing to a read-only one, even when it is the only one that answers', async () => {
    const running = await controllers(2, (index) => ({
      controller: { name: `DC${index + 1}`, isReadOnly: index === 0 },
    }));
    const connector = connect(running);
    expect((await connector.select({ for: 'verify' })).controller).toBe(running[0]!.url);
    const session = await connector.select({ for: 'change' });
    expect(session.controller).toBe(running[1]!.url);
    expect(connector.health()[0]).toMatchObject({ isReadOnly: true, isHealthy: true });
    // Known by now, so it comes last for everything.
    expect((await connector.select()).controller).toBe(running[1]!.url);
    await takeAway(connector, running[1]!);
    await expect(connector.select({ for: 'change' })).rejects.toMatchObject({ wasSent: false });
    expect((await connector.select()).controller).toBe(running[0]!.url);
  });

  it('follows no referral, and asks one that referred it for no change again', async () => {
    const running = await controllers(2, (index) => ({
      controller: { name: `DC${index + 1}`, isReadOnly: index === 0 },
    }));
    const connector = connect(running);
    const session = connector.on(running[0]!.url);
    const account = await find(session, 'reader');
    await expect(session.reset(account, newPassword)).rejects.toMatchObject({ wasSent: false });
    expect(connector.health()[0]).toMatchObject({ isReadOnly: true, isHealthy: true });
    const there = await connector.select({ for: 'change' });
    expect(there.controller).toBe(running[1]!.url);
    expect(await there.reset(account, newPassword)).toEqual({ outcome: 'done' });
  });

  it('unlocks on the PDC emulator where it is one of the controllers, and elsewhere while it is away', async () => {
    const [pdc, second] = await controllers(2);
    const connector = connect([second!, pdc!]);
    await connector.select({ for: 'unlock' });
    // By address only: who is who it knows once each has been asked.
    await connector.on(pdc!.url).read(nobody);
    for await (const line of connector.check())
      if (line.name === 'PDC emulator') expect(line.detail).toContain(pdc!.url);
    expect((await connector.select({ for: 'unlock' })).controller).toBe(pdc!.url);
    expect((await connector.select({ for: 'change' })).controller).toBe(second!.url);
    await takeAway(connector, pdc!);
    expect((await connector.select({ for: 'unlock' })).controller).toBe(second!.url);
  });

  it('goes where it is asked to while that one is well', async () => {
    const running = await controllers(3);
    const connector = connect(running);
    const prefer = running[2]!.url;
    expect((await connector.select({ for: 'verify', prefer })).controller).toBe(prefer);
    await takeAway(connector, running[2]!);
    expect((await connector.select({ for: 'verify', prefer })).controller).toBe(running[0]!.url);
  });

  it('sees a second controller that is well, and none where there is one only', async () => {
    const running = await controllers(2);
    const connector = connect(running);
    expect((await connector.besides!(running[0]!.url))?.controller).toBe(running[1]!.url);
    await takeAway(connector, running[1]!);
    expect(await connector.besides!(running[0]!.url)).toBeUndefined();
  });

  it('leaves one that failed for the next, and goes back once it has answered again', async () => {
    const running = await controllers(2);
    let clock = 0;
    const connector = connect(running, {}, { elapsedMs: () => (clock += 3_000) });
    const { port } = running[0]!;
    expect((await connector.select()).controller).toBe(running[0]!.url);
    await takeAway(connector, running[0]!);
    expect((await connector.select()).controller).toBe(running[1]!.url);
    expect(connector.health()[0]).toMatchObject({ standing: 'limping', problem: expect.any(String) });
    const again = await startEmbeddedDirectory({ tls, seed: contractSeed, store: running[0]!.store, port });
    closing.push(again);
    let controller = '';
    for (let turn = 0; turn < 100 && controller !== running[0]!.url; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ controller } = await connector.select());
    }
    expect(controller).toBe(running[0]!.url);
    expect(connector.health()[0]).toMatchObject({ standing: 'healthy' });
  });

  it('tries a wrong password of its own on one controller only, for each counts in the whole domain', async () => {
    const running = await controllers(3);
    const connector = connect(running, { bindPassword: secret('Wrong-Bridge-7') });
    for (let time = 0; time < 3; time += 1) await expect(connector.select()).rejects.toMatchObject({ wasSent: false });
    const service = running[0]!.store.byDn(running[0]!.serviceAccountDn)!;
    expect(service.attributes['badPwdCount']).toEqual(['1']);
  });

  it('tries another password of its own at once, without a restart', async () => {
    const running = await controllers(1);
    const passwords = ['Wrong-Bridge-7', 'Wrong-Bridge-7', contractSeed.serviceAccount.password];
    const connector = connect(running, { bindPassword: { reveal: () => passwords.shift()! } });
    for (let time = 0; time < 2; time += 1) await expect(connector.select()).rejects.toMatchObject({ wasSent: false });
    const service = running[0]!.store.byDn(running[0]!.serviceAccountDn)!;
    expect(service.attributes['badPwdCount']).toEqual(['1']);
    expect(await connector.select()).toMatchObject({ controller: running[0]!.url });
  });

  it('opens no more than eight connections at once to all of them together', async () => {
    const running = await controllers(3);
    const proxies = await Promise.all(
      running.map(({ port }, index) => startTcpProxy({ host: addresses[index]!, port }, addresses[index])),
    );
    closing.push(...proxies);
    const urls = proxies.map(({ port }, index) => `ldaps://${addresses[index]}:${port}`);
    const connector = connect(running, {
      controllers: urls,
      poolSize: 16,
      deadlines: { connectMs: 700, requestMs: 700 },
    });
    for (const proxy of proxies) proxy.holdAnswers();
    const calls = urls.flatMap((url) =>
      Array.from({ length: 10 }, () => [
        connector.on(url).read(nobody),
        connector.on(url).verify(undefined, secret(firstPassword)),
      ]).flat(),
    );
    const settled = Promise.allSettled(calls);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(proxies.reduce((sum, proxy) => sum + proxy.connections(), 0)).toBeLessThanOrEqual(8);
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('certificates of the authority while the bridge runs', () => {
  it('are replaced without a restart; a broken file changes nothing and is told of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-ca-'));
    closing.push({ close: () => rmSync(folder, { recursive: true, force: true }) });
    const file = join(folder, 'ca.pem');
    const replace = (pem: string): void => {
      writeFileSync(`${file}.new`, pem);
      renameSync(`${file}.new`, file);
    };
    replace(tls.ca);
    const running = await controllers(1);
    let clock = 0;
    const connector = connect(running, { caPem: watchedCa(file) }, { elapsedMs: () => (clock += 61_000) });
    await connector.select();
    expect(connector.health()[0]!.certificateEndsAt).toMatch(/^20/);

    replace('broken');
    await connector.select();
    expect(connector.authority!().problem).toContain('ca.pem');

    // Another authority: nothing goes over the connection of before.
    replace((await makeCertificates(['other'])).ca);
    await expect(connector.select()).rejects.toMatchObject({ wasSent: false });
    expect(connector.health()[0]!.problem).toMatch(/issuer|certificate|verify/);

    replace(tls.ca);
    expect((await connector.select()).controller).toBe(running[0]!.url);
    expect(connector.authority!()).not.toHaveProperty('problem');
  });
});

describe('controllers that DNS names', () => {
  const zone = '_ldap._tcp.dc._msdcs.contract.example';
  const site = '_ldap._tcp.berlin._sites.dc._msdcs.contract.example';
  const at = (target: string, priority = 0) => ({ priority, weight: 100, port: 389, target });

  async function setup(change: Partial<ActiveDirectoryConfig['discovery'] & object> = {}) {
    // One port for all: LDAPS has one.
    const [first] = await controllers(1);
    const { port, store } = first!;
    const second = await startEmbeddedDirectory({
      ...{ tls, seed: contractSeed, host: addresses[1]!, port, store, controller: { name: 'DC2' } },
    });
    closing.push(second);
    const dns = await startDnsServer({
      srv: { [zone]: [at(hosts[0]!), at(hosts[1]!, 10)], [site]: [at(hosts[1]!)] },
      a: { [hosts[0]!]: addresses[0]!, [hosts[1]!]: addresses[1]! },
    });
    closing.push(dns);
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([dns.address]);
    const discovery = { domain: 'contract.example', site: 'berlin', names: ['dc*.contract.example'], port, ...change };
    const connector = connect([first!], { controllers: [], discovery, resolver }, { lookup: lookupBy(resolver) });
    const urls = hosts.map((host) => `ldaps://${host}:${port}`);
    return { connector, dns, urls, second };
  }

  it('are found, the one of the site first, with their names in the certificates', async () => {
    const { connector, urls, second } = await setup();
    const session = await connector.select({ for: 'change' });
    expect(session.controller).toBe(urls[1]);
    expect(await find(session, 'reader')).toMatchObject({ samAccountName: 'reader' });
    expect(connector.health().map(({ controller }) => controller)).toEqual([urls[1], urls[0]]);
    expect((await connector.select({ for: 'unlock' })).controller).toBe(urls[0]);
    await takeAway(connector, second, urls[1]);
    expect((await connector.select({ for: 'change' })).controller).toBe(urls[0]);
  });

  it('may be looked at after a restart before DNS has answered, and others may not', async () => {
    const { connector, dns, urls } = await setup();
    dns.zone = { ...dns.zone, srv: {} };
    expect(await find(connector.on(urls[0]!), 'survivor')).toMatchObject({ samAccountName: 'survivor' });
    expect(() => connector.on('ldaps://evil.example:636')).toThrow('did not answer');
    await expect(connector.select()).rejects.toMatchObject({ wasSent: false });
  });

  it('are checked: which there are, which are refused, and what to do when there is none', async () => {
    const { connector, dns } = await setup({ site: 'paris' });
    dns.zone = { ...dns.zone, srv: { [zone]: [at(hosts[0]!), at('www.contract.example')] } };
    const lines = await linesOf(connector);
    expect(lines.filter(({ passed }) => !passed)).toEqual([]);
    const found = lines.find(({ name }) => name === 'controllers in DNS')!;
    expect(found).toMatchObject({ passed: true, isWarning: true });
    expect(found.detail).toMatch(/dc1\.contract\.example.*www\.contract\.example.*site paris/);
    dns.zone = {};
    expect((await linesOf(connector)).find(({ name }) => name === 'controllers in DNS')).toMatchObject({
      passed: false,
      remedy: expect.stringContaining('DNS'),
    });
  });
});

describe('what the check says of one controller', () => {
  it.each([
    ['its clock is beside ours', { now: () => new Date(Date.now() + 20_000) }, 'clock of', false],
    ['it is read-only', { controller: { isReadOnly: true } }, 'kind of', true],
  ] as const)('%s', async (_what, change, name, passed) => {
    const running = await controllers(1, () => change);
    const line = (await linesOf(connect(running))).find((each) => each.name.startsWith(name))!;
    expect(line).toMatchObject({ passed, remedy: expect.any(String) });
    expect(line.passed && !line.isWarning).toBe(false);
  });

  it.each([
    [20, true],
    [3, false],
  ])('its certificate ends in %i days', async (days, passed) => {
    const running = await controllers(1);
    const ends = 397 - days;
    const later = () => new Date(Date.now() + ends * 86_400_000 + 60_000);
    const lines = await linesOf(connect(running, {}, { now: later }));
    for (const start of ['TLS to', 'trusted authority']) {
      const line = lines.find(({ name }) => name.startsWith(start))!;
      expect(line).toMatchObject({ passed, detail: expect.stringContaining(`${days - 1} more days`) });
      expect(line.remedy).toContain('Renew');
    }
  });
});
