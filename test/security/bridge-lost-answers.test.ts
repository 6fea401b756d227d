import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureCertificates } from '#local/certificates.ts';
import { DirectoryStore } from '#local/embedded-directory/directory-store.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import { startTcpProxy } from '#test/contract/tcp-proxy.ts';
import type { TcpProxy } from '#test/contract/tcp-proxy.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { entryOf, firstPassword, hasPassword, securityDomain } from './support/security-domain.ts';

jest.setTimeout(180_000);

const newPassword = 'Second-Of-Two-Words-2';
const wrongPassword = 'Wrong-Guess-01';

/** The controller did what it was asked, and nobody heard the answer: the wire was cut, or the bridge was killed. */
describe('answers that are lost between controller and bridge', () => {
  let rig: BridgeRig;
  let proxy: TcpProxy;
  let bridge: RigBridge;
  let next = 0;

  beforeAll(async () => {
    rig = await BridgeRig.start();
  });
  beforeEach(async () => {
    proxy = await startTcpProxy({ host: '127.0.0.1', port: rig.directory.port });
    bridge = await rig.startBridge({ directory: { controllers: [throughProxy()] } });
  });
  afterEach(async () => {
    await bridge.stop();
    await proxy.close();
  });
  afterAll(() => rig.close());

  const throughProxy = (): string => `ldaps://127.0.0.1:${proxy.port}`;
  const badPasswords = (login: string): number =>
    Number(entryOf(rig.directory.store, login).attributes['badPwdCount']?.[0] ?? 0);
  const passwordsSet = (login: string): number => entryOf(rig.directory.store, login).passwords!.length;

  /** Somebody of their own, after a first job: all connections are open, so that the next answer is the one that matters. */
  const somebody = async (): Promise<string> => {
    const login = `lost-${(next += 1)}`;
    const passwords = { currentPassword: firstPassword };
    expect(await rig.ask('password.verify', login, { passwords })).toMatchObject({ outcome: 'done' });
    return login;
  };
  /** Once the directory has written something down, and before it answers. */
  const atNextWrite = (act: () => void): void => {
    const { store } = rig.directory;
    const { save } = DirectoryStore.prototype;
    store.save = () => {
      store.save = save;
      save.call(store);
      act();
    };
  };
  const loseNextAnswer = (forMs = 500): void =>
    atNextWrite(() => {
      proxy.cutAtNextAnswer();
      setTimeout(() => proxy.heal(), forMs);
    });
  /**
   * The controller takes the next change, goes away before it has written it down, and comes back without it; or with it,
   * a little later than the bridge looks for the first time.
   */
  const loseNextChange = (login: string, comesAfterMs?: number): void => {
    const entry = entryOf(rig.directory.store, login);
    const before = structuredClone({ attributes: entry.attributes, passwords: entry.passwords });
    atNextWrite(() => {
      const after = { attributes: entry.attributes, passwords: entry.passwords };
      Object.assign(entry, before);
      if (comesAfterMs !== undefined) setTimeout(() => Object.assign(entry, after), comesAfterMs);
      proxy.cutAtNextAnswer();
      setTimeout(() => proxy.heal(), 30);
    });
  };
  const killAtNextWrite = async (kind: JobKind, login: string, current: string): Promise<string> => {
    const passwords = {
      ...(kind !== 'password.reset' && { currentPassword: current }),
      ...(kind !== 'password.verify' && { newPassword }),
    };
    const job = await rig.job(kind, login, { passwords });
    const signed = await rig.cloud.sign(job);
    const written = new Promise<void>((resolve) => {
      atNextWrite(() => {
        proxy.holdAnswers();
        resolve();
      });
    });
    await rig.sendRaw(signed);
    await written;
    await bridge.stop('SIGKILL');
    proxy.heal();
    bridge = await rig.startBridge({ directory: { controllers: [throughProxy()] } });
    // What the queue does after a while.
    await rig.sendRaw(signed);
    return job.id;
  };

  describe('B9: a wrong password is one bad bind', () => {
    it('when the answer to the bind is cut off', async () => {
      const login = await somebody();
      loseNextAnswer();
      const result = await rig.ask('password.verify', login, { passwords: { currentPassword: wrongPassword } });
      expect(result).toMatchObject({ outcome: 'directory-unavailable' });
      expect(badPasswords(login)).toBe(1);
    });

    it('when the answer to a change is cut off', async () => {
      const login = await somebody();
      loseNextAnswer();
      const passwords = { currentPassword: wrongPassword, newPassword };
      expect(await rig.ask('password.change', login, { passwords })).toMatchObject({
        outcome: 'directory-unavailable',
      });
      expect(badPasswords(login)).toBe(1);
      expect(hasPassword(rig.directory.store, login, firstPassword)).toBe(true);
    });

    it.each(['password.verify', 'password.change'] as const)(
      'when the bridge is killed before it hears the answer to a %s, and the job comes again',
      async (kind) => {
        const login = await somebody();
        const id = await killAtNextWrite(kind, login, wrongPassword);
        expect((await rig.resultOf(id)).outcome).toBe('directory-unavailable');
        expect(badPasswords(login)).toBe(1);
      },
    );

    it('when the bridge looked whether its password is there, it is not, and the answer to that is cut off too', async () => {
      const login = await somebody();
      const entry = entryOf(rig.directory.store, login);
      const [anothers] = entryOf(rig.directory.store, securityDomain.serviceAccount.login).passwords!;
      atNextWrite(() => {
        // An administrator sets another one in that very moment.
        entry.passwords![0] = anothers!;
        proxy.cutAtNextAnswer();
        setTimeout(() => proxy.heal(), 30);
        loseNextAnswer();
      });
      expect(await rig.ask('password.reset', login, { passwords: { newPassword } })).toMatchObject({
        outcome: 'unknown',
      });
      expect(badPasswords(login)).toBe(1);
    });

    it('of the bridge itself: a wrong one in its configuration does not lock its account', async () => {
      await bridge.stop();
      const bindPasswordFile = join(dirname(rig.caFile), 'wrong-bind-password');
      writeFileSync(bindPasswordFile, 'Not-The-Password-1', { mode: 0o600 });
      bridge = await rig.startBridge({ directory: { bindPasswordFile } });
      const passwords = { currentPassword: firstPassword };
      const asked = Array.from({ length: 6 }, () => rig.ask('password.verify', 'ann', { passwords }));
      const outcomes = (await Promise.all(asked)).map(({ outcome }) => outcome);
      expect(new Set(outcomes)).toEqual(new Set(['directory-unavailable']));
      expect(badPasswords(securityDomain.serviceAccount.login)).toBeGreaterThan(0);
      // Two connections may be opened at the same time.
      expect(badPasswords(securityDomain.serviceAccount.login)).toBeLessThanOrEqual(2);
    });
  });

  describe('B7, B8: one effect, and the truth is told', () => {
    it.each(['password.reset', 'password.change'] as const)(
      'when the bridge is killed before it hears the answer to a %s, and the job comes again',
      async (kind) => {
        const login = await somebody();
        const id = await killAtNextWrite(kind, login, firstPassword);
        expect((await rig.resultOf(id)).outcome).toBe('done');
        expect(hasPassword(rig.directory.store, login, newPassword)).toBe(true);
        expect([passwordsSet(login), badPasswords(login)]).toEqual([2, 0]);
      },
    );

    it('when the answer to a change is cut off', async () => {
      const login = await somebody();
      loseNextAnswer();
      const passwords = { currentPassword: firstPassword, newPassword };
      expect(await rig.ask('password.change', login, { passwords })).toMatchObject({ outcome: 'done' });
      expect([passwordsSet(login), badPasswords(login)]).toEqual([2, 0]);
    });

    it('when the controller forgot a reset: it is sent again, and only then told as done', async () => {
      const login = await somebody();
      loseNextChange(login);
      expect(await rig.ask('password.reset', login, { passwords: { newPassword } })).toMatchObject({ outcome: 'done' });
      expect(hasPassword(rig.directory.store, login, newPassword)).toBe(true);
    });

    it('when the controller forgot a change: it is told as not done', async () => {
      const login = await somebody();
      loseNextChange(login);
      const passwords = { currentPassword: firstPassword, newPassword };
      expect(await rig.ask('password.change', login, { passwords })).toMatchObject({
        outcome: 'directory-unavailable',
      });
      expect(hasPassword(rig.directory.store, login, firstPassword)).toBe(true);
    });

    it('when the controller is still at it: a change that comes a moment later is told as done', async () => {
      const login = await somebody();
      loseNextChange(login, 800);
      const passwords = { currentPassword: firstPassword, newPassword };
      expect(await rig.ask('password.change', login, { passwords })).toMatchObject({ outcome: 'done' });
      expect([passwordsSet(login), badPasswords(login)]).toEqual([2, 0]);
    });

    it('what was sent to one controller is looked for on that one, though another answers that knows nothing of it', async () => {
      const tls = await ensureCertificates({ directory: dirname(rig.caFile), names: ['localhost', '127.0.0.1'] });
      // Changes never arrive there: replication takes longer than anybody waits.
      const store = new DirectoryStore(structuredClone(rig.directory.store.state));
      const second = await startEmbeddedDirectory({ tls, seed: securityDomain, store });
      await bridge.stop();
      bridge = await rig.startBridge({ directory: { controllers: [throughProxy(), second.url] } });
      const login = await somebody();
      loseNextAnswer(2_000);
      expect(await rig.ask('password.reset', login, { passwords: { newPassword } })).toMatchObject({
        outcome: 'done',
        controller: throughProxy(),
      });
      expect(passwordsSet(login)).toBe(2);
      expect(hasPassword(store, login, firstPassword)).toBe(true);
      await second.close();
    });
  });
});
