import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage, ResultMessage } from '#shared/protocol/bridge-message.ts';
import { understoodBy } from '#shared/protocol/extensions.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { parseConfig } from '#bridge/config/load-config.ts';
import { createLog } from '#bridge/health/log.ts';
import { createKeys, openKeystore } from '#bridge/keystore/keystore.ts';
import type { Keystore } from '#bridge/keystore/keystore.ts';
import { createSqsClient } from '#bridge/queue/sqs-client.ts';
import { startBridge } from '#bridge/run-bridge.ts';
import type { RunningBridge } from '#bridge/run-bridge.ts';
import { prefixOf, startRangeServer } from '#test/support/range-server.ts';
import { FakeDirectory } from './fake-directory.ts';
import { startQueueServer } from './queue-server.ts';
import type { QueueServer } from './queue-server.ts';
import { newKeyPair, TestCloud } from './test-jobs.ts';

jest.setTimeout(30_000);

const newPassword = 'Correct horse 42';

describe('a bridge on a queue over the wire', () => {
  let folder: string;
  let queue: QueueServer;
  let cloud: TestCloud;
  let keystore: Keystore;
  let directory: FakeDirectory;
  let log: string;
  const running: RunningBridge[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-bridge-'));
    queue = await startQueueServer();
    cloud = new TestCloud(await newKeyPair('ES256'));
    await createKeys(join(folder, 'keys'), new Date());
    keystore = await openKeystore(join(folder, 'keys'));
    directory = new FakeDirectory();
    log = '';
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bridge) => bridge.stop()));
    await queue.close();
    rmSync(folder, { recursive: true });
  });

  const configure = (more: object = {}) => ({
    ...parseConfig(
      JSON.stringify({
        bridge: 'bridge-1',
        directoryId: 'corp',
        cloud: {
          region: 'eu-central-1',
          endpoint: queue.endpoint,
          jobQueueUrl: queue.jobQueueUrl,
          resultQueueUrl: queue.resultQueueUrl,
          jobKeys: [cloud.jobKey.jwk],
        },
        directory: {
          controllers: ['ldaps://dc1.test'],
          caFile: 'ca.pem',
          baseDn: 'DC=corp,DC=test',
          bindDn: 'CN=svc,DC=corp,DC=test',
          servedOus: ['OU=People,DC=corp,DC=test'],
        },
        health: { port: 0 },
        sync: { enabled: false },
        logLevel: 'debug',
        ...more,
      }),
      'test',
    ),
    file: 'test',
    keyDirectory: join(folder, 'keys'),
    stateDirectory: join(folder, 'state'),
  });

  const start = async (more: object = {}): Promise<RunningBridge> => {
    const destination = new Writable({ write: (chunk, _, done) => ((log += String(chunk)), done()) });
    const bridge = await startBridge(configure(more), {
      connector: directory,
      keystore,
      sqs: createSqsClient({ region: 'eu-central-1', endpoint: queue.endpoint }),
      log: createLog({ level: 'debug', names: { directory: 'corp', bridge: 'bridge-1' }, destination }),
      visibilitySeconds: 2,
      pollGraceMs: 0,
    });
    running.push(bridge);
    const hello = await nextMessage();
    if (hello.type !== 'heartbeat') throw new Error('a bridge begins with a heartbeat');
    // A cloud that has not said what it takes would refuse the whole message.
    expect([hello.breached, hello.openAttributes]).toEqual([undefined, undefined]);
    const statement = await verifyKeyStatement(hello.keys, [keystore.fingerprint]);
    cloud.recipients = [statement.sealKey];
    return bridge;
  };

  const nextMessage = async (): Promise<BridgeMessage> => {
    const signed = await queue.nextResult();
    if (signed === undefined) throw new Error('the bridge said nothing');
    return verifyBridgeMessage(signed, () => [keystore.fingerprint]);
  };
  const nextOutcome = async (): Promise<ResultMessage> => {
    for (;;) {
      const message = await nextMessage();
      if (message.type === 'result') return message;
    }
  };
  const resetJob = async (name: string) => {
    const { objectGuid } = directory.people.get(name)!.account;
    return cloud.job('password.reset', name, { passwords: { newPassword }, objectGuid });
  };

  it('asks a service about stolen passwords where it was told to, and says in its heartbeats that it does, and what it opens', async () => {
    const service = await startRangeServer([newPassword]);
    try {
      directory.addPerson('ann', 'Old password 1');
      const range = { kind: 'range', isWorking: true, allowsUnchecked: true };
      await start({
        ...{ breachedPasswords: { range: { url: service.url } }, openAttributes: ['mobile'], heartbeatSeconds: 1 },
      });
      const job = { ...(await resetJob('ann')), rules: { forbidBreached: true } };
      await queue.sendJob(await cloud.sign(job), 'ann');
      const refused = { outcome: 'password-breaks-rules', rules: ['breached'] };
      expect(await nextOutcome()).toMatchObject({ operation: job.id, ...refused });
      expect(directory.effects).toEqual([]);

      for (;;) {
        const signed = (await queue.nextResult())!;
        const message = await verifyBridgeMessage(signed, () => [keystore.fingerprint]);
        if (message.type !== 'heartbeat') continue;
        expect(understoodBy(signed)).toContain('breached-passwords');
        // The first one may have been under way when the cloud first spoke.
        if (!message.breached) continue;
        expect(message.breached).toEqual([range]);
        expect(message.openAttributes).toEqual([{ name: 'mobile' }]);
        break;
      }
      expect(service.asked.map(({ path }) => path)).toContain(`/range/${prefixOf(newPassword)}`);
      expect(log).not.toContain(newPassword);
      expect(log).not.toContain('/range/');
    } finally {
      await service.close();
    }
  });

  const setOnce = async (): Promise<void> => {
    const { objectGuid } = directory.people.get('ann')!.account;
    const changes = {
      actor: { kind: 'administrator', portal: 'demo', id: 'grace' },
      mustChangeAtNextLogon: true,
    } as const;
    const job = await cloud.job('password.reset', 'ann', { passwords: { newPassword }, objectGuid, changes });
    await queue.sendJob(await cloud.sign(job), 'ann');
  };
  /** What the next heartbeat says that this bridge takes. */
  const nextUnderstood = async (): Promise<readonly string[]> => {
    for (;;) {
      const signed = (await queue.nextResult())!;
      const message = await verifyBridgeMessage(signed, () => [keystore.fingerprint]);
      if (message.type === 'heartbeat') return understoodBy(signed);
    }
  };

  it('E19: takes no password of a helper, and says so, where its configuration does not open that', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start({ heartbeatSeconds: 1 });
    await setOnce();
    expect(await nextOutcome()).toMatchObject({ outcome: 'job-refused' });
    expect(directory.effects).toEqual([]);
    expect(await nextUnderstood()).not.toContain('one-time-passwords');
  });

  it('E19: takes one for a single sign-in where it does, as often as it says', async () => {
    const ann = directory.addPerson('ann', 'Old password 1');
    await start({ heartbeatSeconds: 1, helpers: { oneTimePasswords: true, oneTimePasswordsPerHour: 1 } });
    await setOnce();
    expect(await nextOutcome()).toMatchObject({ outcome: 'done' });
    expect([ann.account.mustChangePassword, directory.effects]).toEqual([true, ['reset ann']]);
    await setOnce();
    expect(await nextOutcome()).toMatchObject({ outcome: 'rate-capped' });
    expect(await nextUnderstood()).toContain('one-time-passwords');
    expect(log).not.toContain(newPassword);
  });

  it('answers a signed job with a signed result, and takes the job out of the queue', async () => {
    const ann = directory.addPerson('ann', 'Old password 1');
    await start();
    const job = await resetJob('ann');
    await queue.sendJob(await cloud.sign(job), 'ann');

    expect(await nextOutcome()).toMatchObject({ operation: job.id, outcome: 'done', bridge: 'bridge-1' });
    expect(ann.password).toBe(newPassword);
    expect(await queue.nextJob(3)).toBeUndefined();
  });

  it('THREATS B2: judges jobs by the clock of the queue where that of the machine is wrong', async () => {
    directory.addPerson('ann', 'Old password 1');
    queue.aheadMs = 3_600_000;
    await start();
    const { objectGuid } = directory.people.get('ann')!.account;
    const issuedAt = new Date(Date.now() + queue.aheadMs);
    const job = await cloud.job('password.reset', 'ann', { passwords: { newPassword }, objectGuid, issuedAt });
    await queue.sendJob(await cloud.sign(job), 'g');
    expect(await nextOutcome()).toMatchObject({ operation: job.id, outcome: 'done' });
    await queue.sendJob(await cloud.sign(await resetJob('ann')), 'g');
    expect(await nextOutcome()).toMatchObject({ outcome: 'expired' });
    expect(directory.effects).toEqual(['reset ann']);
  });

  it('carries out a job once though the queue delivers it twice', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start();
    const signed = await cloud.sign(await resetJob('ann'));
    await queue.sendJob(signed, 'ann');
    const first = await nextOutcome();
    await queue.sendJob(signed, 'ann');

    expect(await nextOutcome()).toEqual(first);
    expect(directory.effects).toEqual(['reset ann']);
  });

  it('logs no password, no sealed part and, but for debugging, no name', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start({ logLevel: 'info' });
    const job = await resetJob('ann');
    await queue.sendJob(await cloud.sign(job), 'ann');
    await nextOutcome();

    expect(log).toContain(job.id);
    expect(log).not.toContain(newPassword);
    expect(log).not.toContain(job.sealed!.slice(20, 60));
  });

  it('goes on after the queue server was away, and says so once', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start({ heartbeatSeconds: 30 });
    await queue.pull();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await queue.plugIn();
    await queue.sendJob(await cloud.sign(await resetJob('ann')), 'ann');

    expect(await nextOutcome()).toMatchObject({ outcome: 'done' });
    expect(log.split('the job queue does not answer').length - 1).toBe(1);
  });

  it('sends a result that the queue could not take once it is back', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start();
    const job = await resetJob('ann');
    const pulled = new Promise<void>((resolve) => {
      directory.atBoundary = (where) => {
        if (where === 'after reset') resolve(queue.pull());
      };
    });
    await queue.sendJob(await cloud.sign(job), 'ann');
    await pulled;
    await queue.plugIn();

    expect(await nextOutcome()).toMatchObject({ operation: job.id, outcome: 'done' });
    expect(directory.effects).toEqual(['reset ann']);
  });

  it('THREATS B1: drops a forged job without any effect, and raises an alert', async () => {
    directory.addPerson('ann', 'Old password 1');
    await start();
    const forger = new TestCloud(await newKeyPair('ES256'));
    forger.recipients = cloud.recipients;
    await queue.sendJob(await forger.sign(await resetJob('ann')), 'ann');
    await queue.sendJob(await cloud.sign(await resetJob('ann')), 'other');
    await nextOutcome();

    expect(directory.effects).toEqual(['reset ann']);
    expect(log).toContain('"alert":"job-refused"');
  });

  it('finishes what runs before it stops, and says goodbye last', async () => {
    directory.addPerson('ann', 'Old password 1');
    const bridge = await start();
    const reached = new Promise<void>((resolve) => {
      directory.atBoundary = (where) => {
        if (where === 'before lookUp') resolve();
      };
    });
    await queue.sendJob(await cloud.sign(await resetJob('ann')), 'ann');
    await reached;
    running.splice(0);
    await bridge.stop();

    expect(await nextOutcome()).toMatchObject({ outcome: 'done' });
    expect(await nextMessage()).toMatchObject({ type: 'heartbeat', isStopping: true });
  });

  it('brings people to the cloud and goes on from the cursor after a restart', async () => {
    const person = (name: string) => {
      const { objectGuid, distinguishedName, samAccountName } = directory.addPerson(name, 'x').account;
      return { objectGuid, distinguishedName, samAccountName, isDisabled: false, isProtected: false };
    };
    directory.pages = [{ people: [person('ann'), person('bob')], cursor: '1' }];
    const bridge = await start({ sync: { enabled: true, intervalSeconds: 300 } });
    const page = await nextMessage();
    expect(page.type === 'people' && page.people.map((p) => p.samAccountName)).toEqual(['ann', 'bob']);
    expect(JSON.stringify(page)).not.toContain('OU=People');

    running.splice(0);
    await bridge.stop();
    directory.pages.push({ people: [person('eve')], cursor: '2' });
    await nextMessage();
    await start({ sync: { enabled: true } });
    const more = await nextMessage();
    expect(more.type === 'people' && more.people.map((p) => p.samAccountName)).toEqual(['eve']);
  });
});
