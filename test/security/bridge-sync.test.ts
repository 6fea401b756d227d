import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { signOrder } from '#shared/protocol/directory-order.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { newKeyPair, newOperationId } from '#test/unit/bridge/test-jobs.ts';
import type { KeyPair } from '#test/unit/bridge/test-jobs.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { entryOf, securityDomain } from './support/security-domain.ts';

jest.setTimeout(180_000);

type Order = DirectoryOrder extends infer One ? (One extends DirectoryOrder ? Partial<One> : never) : never;

/** The real bridge process, with a real queue before it and LDAPS behind it; the test plays the cloud. */
describe('what a bridge tells of people', () => {
  let rig: BridgeRig;
  let bridge: RigBridge | undefined;
  let revision = 0;

  beforeAll(async () => {
    rig = await BridgeRig.start();
  });
  afterEach(async () => {
    await bridge?.stop();
    bridge = undefined;
  });
  afterAll(() => rig.close());

  const start = async (sync: Record<string, unknown> = {}): Promise<void> => {
    bridge = await rig.startBridge({ sync: { enabled: true, intervalSeconds: 1, ...sync } });
  };
  const sign = (order: Order, key: KeyPair = rig.cloud.jobKey): Promise<string> => {
    const issuedAt = new Date();
    const life =
      order.kind === 'import-scope' ? {} : { expiresAt: new Date(issuedAt.getTime() + 60_000).toISOString() };
    const envelope = { version: 1, id: newOperationId(), directory: 'corp', issuedAt: issuedAt.toISOString(), ...life };
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    return signOrder({ ...envelope, ...order } as DirectoryOrder, async (input) => {
      return new Uint8Array(await webcrypto.subtle.sign(algorithm, key.privateKey, input));
    });
  };
  const send = async (order: Order): Promise<void> => rig.sendRaw(await sign(order), 'orders');
  const readAll = (more: object = {}): Order => ({
    ...{ kind: 'sync-now', isFull: true, isRepeated: false, acceptsAbsences: false },
    ...more,
  });
  const told = (from = 0): string[] =>
    rig
      .said('people')
      .slice(from)
      .flatMap(({ people }) => people.map((person) => person.samAccountName));
  const passes = () => rig.said('sync').filter(({ state }) => state !== 'running');
  /** Asks for a full pass, and waits for its report. */
  const fullPass = async (more: object = {}): Promise<ReturnType<typeof passes>[number]> => {
    const before = passes().filter(({ isFull }) => isFull).length;
    await send(readAll(more));
    await rig.until(() => passes().filter(({ isFull }) => isFull).length > before);
    return passes()
      .filter(({ isFull }) => isFull)
      .at(-1)!;
  };

  it('B7: is whole after a kill -9 in the middle of it, and nobody is missing or gone', async () => {
    await start();
    await rig.until(() => rig.said('people').length > 0);
    await bridge!.stop('SIGKILL');
    bridge = undefined;
    await start();
    const report = await fullPass();
    expect(report).toMatchObject({ state: 'done', left: 0, present: securityDomain.people.length });
    expect([...new Set(told())].toSorted()).toEqual(securityDomain.people.map(({ login }) => login).toSorted());
    expect(rig.said('absent')).toEqual([]);
  });

  it('somebody who is deleted is told of as gone, once, and with nothing but their GUID', async () => {
    await start();
    await fullPass();
    const { guid } = entryOf(rig.directory.store, 'typist');
    rig.directory.store.remove(entryOf(rig.directory.store, 'typist'));
    expect(await fullPass()).toMatchObject({ left: 1 });
    await fullPass();
    expect(rig.said('absent').map(({ objectGuids }) => objectGuids)).toEqual([[guid]]);
  });

  it('B3: a compromised cloud cannot have people read whom the bridge does not serve', async () => {
    const { baseDn, peopleDn } = rig.directory;
    await start();
    const widest = [baseDn, `OU=Elsewhere,${baseDn}`, peopleDn, `CN=Users,${baseDn}`];
    await send({ kind: 'import-scope', revision: ++revision, scope: { ous: widest } });
    await rig.until(() => passes().some(({ scopeRevision }) => scopeRevision === revision));
    await fullPass({ isRepeated: true });
    expect(told()).not.toContain('outsider');
    // Nor, with a scope that holds them alone, is anybody let go at once.
    await send({ kind: 'import-scope', revision: ++revision, scope: { ous: [`OU=Elsewhere,${baseDn}`] } });
    await rig.until(() => passes().some((pass) => pass.scopeRevision === revision && pass.state === 'held'));
    expect(told()).not.toContain('outsider');
    expect(rig.said('absent')).toHaveLength(1);
    await send({ kind: 'import-scope', revision: ++revision, scope: {} });
    await rig.until(() => passes().some((pass) => pass.scopeRevision === revision && pass.state === 'done'));
  });

  it('B1, B2: orders of somebody else, for another directory, out of time and played again change nothing', async () => {
    await start();
    await fullPass();
    // Each of them would have everybody told of again, which nothing else does.
    const everybody = (more: object = {}): Order => readAll({ isRepeated: true, acceptsAbsences: true, ...more });
    const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
    const genuine = await sign(everybody({ expiresAt: inMs(115_000) }));
    const before = told().length;
    await rig.sendRaw(genuine, 'orders');
    await rig.until(() => told().length > before);
    await fullPass();
    const from = rig.said('people').length;
    const stranger = await newKeyPair('ES256');
    const attacks: readonly (() => Promise<string>)[] = [
      // First, while its time is not over, which would forbid it as well.
      () => Promise.resolve(genuine),
      () => sign(everybody(), stranger),
      () => sign(everybody({ directory: 'other' })),
      () => sign(everybody({ expiresAt: inMs(-1) })),
      () => sign(everybody({ expiresAt: inMs(86_400_000) })),
      () => sign(everybody({ issuedAt: inMs(30_000), expiresAt: inMs(90_000) })),
    ];
    for (const [index, attack] of attacks.entries()) {
      await rig.sendRaw(await attack(), 'orders');
      // Asked for later, in the same order, and done: so whatever the attack had begun is done as well.
      await fullPass();
      expect([index, told(from)]).toEqual([index, []]);
    }
    await send({ kind: 'import-scope', revision: 1, scope: { ous: ['OU=Nobody,DC=rig'] } });
    expect(await fullPass()).toMatchObject({ scopeRevision: revision });
    expect(await bridge!.metric('latchkey_bridge_jobs_refused_total{reason="order"}')).toBeGreaterThan(1);
  });
});
