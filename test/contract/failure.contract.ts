import { afterEach, expect, it } from '@jest/globals';
import { ControllerUnavailable } from '#bridge/connectors/directory-connector.ts';
import type { CheckLine, DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import { firstPassword } from './contract-people.ts';
import type { ContractWorld } from './directory-connector.contract.ts';
import { badPasswords, connectTo, find, secret } from './directory-setup.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** An address that nobody listens on. */
const nobody = 'ldaps://127.0.0.1:1';
const short = { deadlines: { connectMs: 1_500, requestMs: 1_500 } };

export function failureContract(world: ContractWorld): void {
  const toClose: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const thing of toClose.splice(0)) await thing.close();
  });
  const connect = (config: Parameters<typeof connectTo>[1]): DirectoryConnector => {
    const connector = connectTo(world.directory(), config);
    toClose.push(connector);
    return connector;
  };
  const proxied = async (at = '127.0.0.1'): Promise<{ proxy: TcpProxy; url: string }> => {
    const { hostname, port } = new URL(world.directory().url);
    const proxy = await startTcpProxy({ host: hostname, port: Number(port || 636) }, at);
    toClose.push(proxy);
    return { proxy, url: `ldaps://localhost:${proxy.port}` };
  };
  const unavailable = (wasSent: boolean) => expect.objectContaining({ name: 'ControllerUnavailable', wasSent });

  it.each(['ldap://127.0.0.1', 'ldap://127.0.0.1:636', '127.0.0.1', 'ldaps://', 'ldaps://u@h', 'ldaps://h/x', ''])(
    'does not accept %p as a controller (B6)',
    (url) => {
      expect(() => connectTo(world.directory(), { controllers: [url] })).toThrow(TypeError);
    },
  );

  it('trusts no certificate of another authority (B6)', async () => {
    const { ca } = await makeCertificates(['localhost']);
    const connector = connect({ caPem: ca });
    await expect(connector.select()).rejects.toMatchObject({
      wasSent: false,
      cause: { code: expect.stringMatching(/UNABLE_TO_(GET_ISSUER|VERIFY)|SELF_SIGNED/) },
    });
    expect(connector.health()[0]).toMatchObject({ isHealthy: false });
  });

  it('trusts no certificate for another name (B6)', async () => {
    // The right controller, reached by an address that its certificate does not name.
    const { proxy } = await proxied('127.9.9.9');
    const connector = connect({ controllers: [`ldaps://127.9.9.9:${proxy.port}`], ...short });
    await expect(connector.select()).rejects.toMatchObject({
      wasSent: false,
      cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  it('does not let the environment switch verification off (B6)', async () => {
    const { ca } = await makeCertificates(['localhost']);
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      await expect(connect({ caPem: ca }).select()).rejects.toEqual(unavailable(false));
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  it('goes on after the controller was restarted', async () => {
    const connector = connect({});
    const account = await find(await connector.select(), 'survivor');
    await Promise.all(Array.from({ length: 6 }, async () => (await connector.select()).read(account.objectGuid)));
    await (await connector.select()).verify(account, secret(firstPassword));
    await world.directory().restart();
    const session = await connector.select();
    expect(await session.read(account.objectGuid)).toMatchObject({ samAccountName: 'survivor' });
    const newPassword = secret('Fresh-Water-82');
    expect(await session.reset(account, { newPassword, mustChangeAtNextLogon: false })).toEqual({ outcome: 'done' });
    expect(await session.verify(account, newPassword)).toEqual({ outcome: 'done' });
  });

  it('fails over to the next controller and says so', async () => {
    const connector = connect({ controllers: [nobody, world.directory().url] });
    const session = await connector.select();
    expect(session.controller).toBe(world.directory().url);
    expect(await find(session, 'reader')).toBeDefined();
    expect(connector.health()).toEqual([
      expect.objectContaining({ controller: nobody, isHealthy: false, problem: expect.any(String) }),
      expect.objectContaining({ controller: world.directory().url, isHealthy: true }),
    ]);
    expect(() => connector.on('ldaps://unknown')).toThrow(ControllerUnavailable);
  });

  it('knows the PDC emulator among several, and unlocks there', async () => {
    const { url } = await proxied();
    const connector = connect({ controllers: [url, nobody] });
    const session = await connector.select({ for: 'unlock' });
    expect(session.controller).toBe(url);
    const account = await find(session, 'survivor');
    expect(await session.unlock(account)).toEqual({ outcome: 'done' });
    const line = (await check(connector)).find(({ name }) => name === 'PDC emulator');
    expect(line).toMatchObject({ passed: true, detail: expect.stringContaining(url) });
    expect((await connector.select({ for: 'unlock' })).controller).toBe(url);
  });

  it('gives up on a controller that accepts and stays silent', async () => {
    const { proxy, url } = await proxied();
    proxy.holdAnswers();
    await expect(connect({ controllers: [url], ...short }).select()).rejects.toEqual(unavailable(false));
  });

  it('gives up on a controller that falls silent, and many callers at once do', async () => {
    const { proxy, url } = await proxied();
    const connector = connect({ controllers: [url], ...short });
    const session = await connector.select();
    const account = await find(session, 'hung');
    proxy.holdAnswers();
    const calls = Array.from({ length: 12 }, () => session.read(account.objectGuid));
    const settled = await Promise.allSettled(calls);
    expect(settled.every((call) => call.status === 'rejected' && call.reason instanceof ControllerUnavailable)).toBe(
      true,
    );
    proxy.heal();
    expect(await (await connector.select()).read(account.objectGuid)).toMatchObject({ samAccountName: 'hung' });
  });

  it('says that a change was sent when its answer never came, and the effect can be looked up (B7)', async () => {
    const { proxy, url } = await proxied();
    const connector = connect({ controllers: [url], ...short });
    const session = await connector.select();
    const account = await find(session, 'cut');
    await session.readPolicy(account);
    for (const [disturb, password] of [
      [() => proxy.cutAtNextAnswer(), 'Fresh-Water-82'],
      [() => proxy.holdAnswers(), 'Fresh-Water-83'],
    ] as const) {
      const before = await session.read(account.objectGuid);
      await session.reset(before!, { newPassword: secret(`${password}-warm`), mustChangeAtNextLogon: false });
      disturb();
      const reset = session.reset(account, { newPassword: secret(password), mustChangeAtNextLogon: false });
      await expect(reset).rejects.toEqual(unavailable(true));
      proxy.heal();
      const again = connector.on(url);
      expect((await again.read(account.objectGuid))!.pwdLastSet).not.toBe(before!.pwdLastSet);
      expect(await again.verify(account, secret(password))).toEqual({ outcome: 'done' });
    }
  });

  it('never tries a password twice, even when the answer was lost (B9)', async () => {
    const { proxy, url } = await proxied();
    const session = await connect({ controllers: [url], ...short }).select();
    const account = await find(session, 'hung');
    await session.verify(account, secret(firstPassword));
    const before = await badPasswords(world.directory(), account.distinguishedName);
    for (const disturb of [() => proxy.cutAtNextAnswer(), () => proxy.holdAnswers()]) {
      proxy.heal();
      await session.verify(account, secret(firstPassword));
      disturb();
      await expect(session.verify(account, secret('Wrong-Stone-19'))).rejects.toEqual(unavailable(true));
      expect(await badPasswords(world.directory(), account.distinguishedName)).toBe(before + 1);
    }
  });

  it('says that nothing was sent when the controller is gone', async () => {
    const { proxy, url } = await proxied();
    const connector = connect({ controllers: [url], ...short });
    const session = await connector.select();
    const account = await find(session, 'reader');
    await proxy.close();
    const newPassword = secret('Fresh-Water-82');
    for (const call of [
      () => session.reset(account, { newPassword, mustChangeAtNextLogon: false }),
      () => session.unlock(account),
      () => session.read(account.objectGuid),
      () => session.verify(account, newPassword),
    ]) {
      await expect(call()).rejects.toEqual(unavailable(false));
    }
    toClose.splice(toClose.indexOf(proxy), 1);
  });

  it('does not lock its own account by trying a wrong password again and again', async () => {
    const connector = connect({ bindPassword: secret('Wrong-Bridge-7') });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await expect(connector.select()).rejects.toEqual(unavailable(false));
    }
    expect(await badPasswords(world.directory(), world.directory().bindDn)).toBeLessThanOrEqual(1);
  });

  const check = async (connector: DirectoryConnector): Promise<CheckLine[]> => {
    const lines: CheckLine[] = [];
    for await (const line of connector.check()) lines.push(line);
    return lines;
  };

  it('checks everything that it needs', async () => {
    const lines = await check(world.connector());
    expect(lines.filter((line) => !line.passed)).toEqual([]);
    expect(lines.map((line) => line.name).join('\n')).toMatch(
      /trusted authority[^]*TLS[^]*sign-in[^]*kind[^]*clock[^]*base[^]*people[^]*rights[^]*history/,
    );
    const told = (name: string) => lines.find((line) => line.name.startsWith(name))?.detail;
    expect(told('kind of')).toMatch(/^dc1\.contract\.example, takes changes$/i);
    expect(told('clock of')).toMatch(/^[0-4]\.\d s (behind|ahead of) this machine$/);
  });

  it.each([
    ['a wrong password', { bindPassword: secret('Wrong-Bridge-8') }, 'sign-in of the service account'],
    ['a wrong base', { baseDn: 'DC=other,DC=example' }, 'base DC=other,DC=example'],
    ['an OU that is not there', { servedOus: ['OU=Nowhere,DC=contract,DC=example'] }, 'people in OU=Nowhere'],
    ['an OU without rights', { servedOus: ['OU=Elsewhere,DC=contract,DC=example'] }, 'rights in OU=Elsewhere'],
    ['a controller that is away', { controllers: [nobody] }, `TLS to ${nobody}`],
  ])('check names %s and what to do', async (_what, config, name) => {
    const failed = (await check(connect(config))).filter((line) => !line.passed);
    expect(failed).toHaveLength(1);
    expect(failed[0]!.name).toContain(name);
    expect(failed[0]!.remedy).toMatch(/\w+/);
  });
}
