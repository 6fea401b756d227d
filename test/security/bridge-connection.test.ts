import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { makeCertificates } from '#local/certificates.ts';
import { startTcpProxy } from '#test/contract/tcp-proxy.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { entryOf, firstPassword, hasPassword } from './support/security-domain.ts';

jest.setTimeout(180_000);

/** Somebody who sits between the bridge and its controller, or who cuts the wire. */
describe('between bridge and controller', () => {
  let rig: BridgeRig;
  let bridge: RigBridge | undefined;
  const servers: Server[] = [];

  beforeAll(async () => {
    rig = await BridgeRig.start();
  });
  afterEach(async () => {
    await bridge?.stop();
    bridge = undefined;
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(() => rig.close());

  const listen = (server: Server): Promise<number> =>
    new Promise((resolve) => {
      servers.push(server);
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  /** A listener that writes down what is said to it, and hangs up. */
  const eavesdropper = async (tls?: TlsOptions): Promise<{ port: number; heard: () => string }> => {
    const heard: Buffer[] = [];
    const hear = (socket: Socket): void => {
      const note = (bytes: Buffer): void => {
        heard.push(bytes);
        socket.end();
      };
      socket.on('data', note).on('error', () => undefined);
    };
    const server = tls ? createTlsServer(tls, hear) : createPlainServer(hear);
    server.on('tlsClientError', () => undefined);
    return { port: await listen(server), heard: () => Buffer.concat(heard).toString('latin1') };
  };

  it.each(['ldap://127.0.0.1:389', 'ldap://dc1.rig.example', 'http://127.0.0.1'])(
    'B6: the bridge does not start with the controller %s',
    async (url) => {
      const { code, said } = await rig.expectRefusal({ directory: { controllers: [url] } });
      expect(code).toBe(78);
      expect(said).toContain('ldaps://');
    },
  );

  it('B6: there is no setting that switches verification off', async () => {
    for (const setting of ['rejectUnauthorized', 'insecure', 'tlsVerify', 'startTls']) {
      const { code, said } = await rig.expectRefusal({ directory: { [setting]: false } });
      expect([code, said.includes(setting)]).toEqual([78, true]);
    }
  });

  const impostors: readonly [string, () => Promise<{ port: number; heard: () => string }>, NodeJS.ProcessEnv?][] = [
    [
      'a certificate of another authority',
      async () => eavesdropper(await makeCertificates(['localhost', '127.0.0.1'])),
    ],
    [
      'another authority, with NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment',
      async () => eavesdropper(await makeCertificates(['localhost', '127.0.0.1'])),
      { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    ],
    ['no TLS at all', () => eavesdropper()],
  ];

  it.each(impostors)(
    'B6: a controller with %s hears no password, and the bridge says that it is away',
    async (...[, start, environment = {}]) => {
      const impostor = await start();
      const count = rig.heartbeats().length;
      bridge = await rig.startBridge(
        { directory: { controllers: [`ldaps://127.0.0.1:${impostor.port}`] } },
        { environment },
      );
      await rig.until(() => rig.heartbeats().length > count);
      expect(rig.heartbeats().at(-1)).toMatchObject({ isDirectoryReachable: false });
      const result = await rig.ask('password.verify', 'tls', { passwords: { currentPassword: firstPassword } });
      expect(result.outcome).toBe('directory-unavailable');
      expect(impostor.heard()).not.toContain('Bridge-of-the-rig-7');
      expect(impostor.heard()).not.toContain(firstPassword);
    },
  );

  const yearsAgo = new Date(Date.now() - 5 * 365 * 86_400_000);
  const old: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' };
  const worthless: readonly [string, names: string[], madeAt: Date | undefined, TlsOptions][] = [
    ['for another name', ['dc9.rig.example'], undefined, {}],
    ['whose time is over', ['localhost', '127.0.0.1'], yearsAgo, {}],
    ['over TLS 1.1', ['localhost', '127.0.0.1'], undefined, old],
  ];

  it.each(worthless)('B6: a certificate of the right authority %s is not enough', async (_, names, madeAt, tls) => {
    const made = await makeCertificates(names, madeAt);
    const caFile = join(rig.caFile, '..', 'other-ca.pem');
    writeFileSync(caFile, made.ca);
    const impostor = await eavesdropper({ key: made.key, cert: made.cert, ...tls });
    const controllers = [`ldaps://127.0.0.1:${impostor.port}`];
    bridge = await rig.startBridge({ directory: { controllers, caFile } });
    const result = await rig.ask('password.verify', 'tls', { passwords: { currentPassword: firstPassword } });
    expect(result.outcome).toBe('directory-unavailable');
    expect(impostor.heard()).toBe('');
  });

  it('B6: an authority that the environment trusts is not trusted by that', async () => {
    const made = await makeCertificates(['localhost', '127.0.0.1']);
    const file = join(rig.caFile, '..', 'environment-ca.pem');
    writeFileSync(file, made.ca);
    const impostor = await eavesdropper({ key: made.key, cert: made.cert });
    const environment = { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file, NODE_OPTIONS: '--use-openssl-ca' };
    const directory = { controllers: [`ldaps://127.0.0.1:${impostor.port}`] };
    bridge = await rig.startBridge({ directory }, { environment });
    const result = await rig.ask('password.verify', 'tls', { passwords: { currentPassword: firstPassword } });
    expect(result.outcome).toBe('directory-unavailable');
    expect(impostor.heard()).toBe('');
  });

  it.each(['ldapts', '*'])(
    'W8: the bridge does not start with NODE_DEBUG=%s, which prints passwords',
    async (names) => {
      const { code, said } = await rig.expectRefusal({}, { NODE_DEBUG: names });
      expect(code).toBe(78);
      expect(said).toContain('NODE_DEBUG');
      expect(said).not.toContain('Bridge-of-the-rig-7');
    },
  );

  it('B7: the answer of the controller is lost on the wire: one effect, and the truth is told', async () => {
    const proxy = await startTcpProxy({ host: '127.0.0.1', port: rig.directory.port });
    bridge = await rig.startBridge({ directory: { controllers: [`ldaps://127.0.0.1:${proxy.port}`] } });
    // Everything is connected and known, so that the next answer cut off is the one to the change.
    await rig.ask('password.reset', 'cut', { passwords: { newPassword: 'First-Of-Two-Words-1' } });
    const { store } = rig.directory;
    const save = store.save.bind(store);
    store.save = () => {
      save();
      proxy.cutAtNextAnswer();
    };
    const id = await rig.send(
      await rig.job('password.reset', 'cut', { passwords: { newPassword: 'Second-Of-Two-Words-2' } }),
    );
    setTimeout(() => proxy.heal(), 1500);
    // The controller carried it out before the wire was cut, and is asked once it can be reached again.
    expect(await rig.resultOf(id, 1, 30_000)).toMatchObject({ outcome: 'done' });
    expect(hasPassword(rig.directory.store, 'cut', 'Second-Of-Two-Words-2')).toBe(true);
    expect(entryOf(store, 'cut').passwords).toHaveLength(3);
    store.save = save;
    await proxy.close();
  });

  it('B7: the bridge is killed while jobs run: each ends once, in what the directory shows', async () => {
    bridge = await rig.startBridge();
    const passwords = Array.from({ length: 6 }, (_, index) => `Number-${index}-Of-Six-Words`);
    const jobs = await Promise.all(
      passwords.map((newPassword) => rig.job('password.reset', 'killed', { passwords: { newPassword } })),
    );
    for (const job of jobs) await rig.sendRaw(await rig.cloud.sign(job), 'one-group');
    await rig.resultOf(jobs[0]!.id);
    await bridge.stop('SIGKILL');
    bridge = await rig.startBridge({}, { keepsQueue: true });
    const outcomes: string[] = [];
    for (const job of jobs) outcomes.push((await rig.resultOf(job.id, 1, 50_000)).outcome);
    const last = passwords[outcomes.lastIndexOf('done')]!;
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    expect(hasPassword(rig.directory.store, 'killed', last)).toBe(true);
  });
});
