import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { createJobExecutor } from '#bridge/executor/job-executor.ts';
import { RateCaps } from '#bridge/executor/rate-caps.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import type { Journal } from '#bridge/journal/journal.ts';
import { makeCertificates } from '#local/certificates.ts';
import { startEmbeddedDomain } from '#local/embedded-directory/start-embedded-domain.ts';
import type { EmbeddedDomain } from '#local/embedded-directory/start-embedded-domain.ts';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import type { Job } from '#shared/protocol/job.ts';
import { sealValues } from '#shared/protocol/sealed-values.ts';
import { contractSeed, firstPassword } from '#test/contract/contract-people.ts';
import { secret } from '#test/contract/directory-setup.ts';
import { newKeyPair, newOperationId, TestCloud } from './test-jobs.ts';
import type { KeyPair } from './test-jobs.ts';

jest.setTimeout(60_000);

const hosts = ['127.0.0.2', '127.0.0.3'];
const login = 'resetter';
const newPassword = 'Fresh-Water-1-x';

let tls: Awaited<ReturnType<typeof makeCertificates>>;
let keys: { job: KeyPair; first: KeyPair; second: KeyPair };
beforeAll(async () => {
  tls = await makeCertificates(hosts);
  const sealKey = (): Promise<KeyPair> => newKeyPair('ECDH-ES+A256KW');
  keys = { job: await newKeyPair('ES256'), first: await sealKey(), second: await sealKey() };
});

/** A bridge with a journal of its own, that prefers one of the controllers. */
class Bridge {
  readonly folder = mkdtempSync(join(tmpdir(), 'latchkey-two-bridges-'));
  readonly #connector: DirectoryConnector;
  readonly #journal: Journal;
  readonly #execute: ReturnType<typeof createJobExecutor>;
  /** Of the clock that jobs are judged by. */
  #waitedMs = 0;

  constructor(seal: KeyPair, controllers: readonly string[]) {
    const { baseDn, serviceAccountDn: bindDn, peopleDn } = domain;
    this.#connector = createActiveDirectoryConnector(
      {
        ...{ controllers, caPem: tls.ca, baseDn, bindDn, servedOus: [peopleDn], refusalFloorMs: 0 },
        ...{ deadlines: { connectMs: 600, requestMs: 300 } },
        bindPassword: secret(contractSeed.serviceAccount.password),
      },
      { now: () => new Date() },
    );
    this.#journal = openJournal(this.folder, () => new Date());
    this.#execute = createJobExecutor({
      names: { directory: 'corp', bridge: 'bridge-1' },
      connector: this.#connector,
      journal: this.#journal,
      caps: new RateCaps({ operationsPerMinute: 1_000, perAccountPerHour: 1_000 }, () => new Date(), []),
      isInScope: () => true,
      jobKeys: [keys.job.publicKey],
      sealKeys: new Map([[seal.keyId, seal.privateKey]]),
      rules: undefined,
      mustChangeAtNextLogon: false,
      openAttributes: ['l', 'telephoneNumber'],
      deadlines: { readMs: 2_000, actMs: 2_000 },
      now: () => new Date(Date.now() + this.#waitedMs),
      sleep: (ms) => {
        this.#waitedMs += ms;
        return Promise.resolve();
      },
      sign: (message) => Promise.resolve(JSON.stringify(message)),
      events: {
        refused: () => undefined,
        finished: () => undefined,
        repeated: () => undefined,
        failed: () => undefined,
      },
    });
  }

  /** What the journal knows of a job that was begun here, and not finished. */
  begun(job: Job, controller: string): void {
    const { objectGuid: account } = job.target;
    const { pwdLastSet, lockoutTime } = personOn(controller).attributes;
    const before = { pwdLastSet: pwdLastSet![0]!, lockoutTime: lockoutTime![0]! };
    this.#journal.start({ id: job.id, kind: job.kind, account: account!, controller, before });
  }

  async answer(job: Job, receiveCount: number): Promise<ResultMessage> {
    const handled = await this.#execute({ body: await cloud.sign(job), receiveCount });
    if (handled.action !== 'answer') throw new Error(handled.action);
    return JSON.parse(handled.result) as ResultMessage;
  }

  async close(): Promise<void> {
    await this.#connector.close();
    this.#journal.close();
    rmSync(this.folder, { recursive: true });
  }
}

let domain: EmbeddedDomain;
let cloud: TestCloud;
let bridges: Bridge[];
let urls: string[];
let sets: string[];
beforeEach(async () => {
  // What is written to one arrives at the other only when a test says so.
  domain = await startEmbeddedDomain({ tls, seed: contractSeed, hosts, delayMs: () => 3_600_000 });
  urls = domain.controllers.map(({ url }) => url);
  sets = [];
  for (const { store, url } of domain.controllers) {
    store.onEvent = ({ kind, password }) => void (kind === 'password-set' && sets.push(`${url} ${password!}`));
  }
  cloud = new TestCloud(keys.job);
  cloud.recipients = [keys.first, keys.second].map(({ keyId, jwk }) => ({ keyId, publicKey: jwk }));
  bridges = [new Bridge(keys.first, urls), new Bridge(keys.second, urls.toReversed())];
});
afterEach(async () => {
  for (const bridge of bridges) await bridge.close();
  await domain.close();
});

const personOn = (url: string) =>
  domain.controllers.find((each) => each.url === url)!.store.byLogin(`CONTRACT\\${login}`)!;

const resetJob = (): Promise<Job> =>
  cloud.job('password.reset', login, { objectGuid: personOn(urls[0]!).guid, passwords: { newPassword } });

const changeJob = (): Promise<Job> =>
  cloud.job('password.change', login, {
    objectGuid: personOn(urls[0]!).guid,
    passwords: { currentPassword: firstPassword, newPassword },
  });

it.each([
  ['a reset', resetJob],
  ['a change', changeJob],
])('THREATS B7: %s that another bridge made is found where it was made, and not made again', async (_, make) => {
  const job = await make();
  expect(await bridges[0]!.answer(job, 1)).toMatchObject({ outcome: 'done', controller: urls[0] });
  // Its answer was lost with the first bridge. The second one asks another controller, which has not heard of it.
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'done', controller: urls[0] });
  expect(sets).toEqual([`${urls[0]} ${newPassword}`]);
});

it('THREATS B7: a bridge that began it, and died, finds what another one has done meanwhile', async () => {
  const job = await resetJob();
  bridges[1]!.begun(job, urls[1]!);
  // It is nowhere, so the other bridge makes it, on the controller that it prefers.
  expect(await bridges[0]!.answer(job, 2)).toMatchObject({ outcome: 'done', controller: urls[0] });
  expect(await bridges[1]!.answer(job, 3)).toMatchObject({ outcome: 'done', controller: urls[0] });
  expect(sets).toEqual([`${urls[0]} ${newPassword}`]);
});

it('THREATS B8: while a controller cannot be looked at, nothing is sent that may be there already', async () => {
  const job = await resetJob();
  await bridges[0]!.answer(job, 1);
  await domain.controllers[0]!.stop();
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'unknown' });
  expect(sets).toEqual([`${urls[0]} ${newPassword}`]);
});

it('what is on no controller is made, once', async () => {
  const job = await resetJob();
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'done', controller: urls[1] });
  expect(sets).toEqual([`${urls[1]} ${newPassword}`]);
});

it('THREATS B8: a change that is on no controller is told as not made, and its old password is not tried', async () => {
  expect(await bridges[1]!.answer(await changeJob(), 2)).toMatchObject({ outcome: 'directory-unavailable' });
  expect(sets).toEqual([]);
  for (const url of urls) expect(personOn(url).attributes['badPwdCount']).toEqual(['0']);
});

it('THREATS B9: whoever looks with the new password after another bridge did, on any controller, does not try it again', async () => {
  for (const url of urls) personOn(url).attributes['pwdLastSet'] = ['0'];
  const job = { ...(await resetJob()), mustChangeAtNextLogon: true };
  // The other bridge looked on the other controller, was refused, and died.
  personOn(urls[1]!).attributes['badPasswordTime'] = [filetimeFromDate(new Date())];
  expect(await bridges[0]!.answer(job, 2)).toMatchObject({ outcome: 'unknown' });
  for (const url of urls) expect(personOn(url).attributes['badPwdCount']).toEqual(['0']);
  expect(sets).toEqual([]);
});

/** Whoever had this town before gets another. */
async function townJob(l = 'Ulm'): Promise<Job> {
  for (const url of urls) personOn(url).attributes['l'] = ['Bonn'];
  const id = newOperationId();
  const binding = { operation: id, directory: 'corp', login, kind: 'attributes.write' } as const;
  const sealed = await sealValues({ l }, binding, cloud.recipients);
  const attributes: Job['attributes'] = [{ name: 'l', mayBeEmpty: true }];
  return cloud.job('attributes.write', login, {
    objectGuid: personOn(urls[0]!).guid,
    changes: { id, sealed, attributes },
  });
}
const townOn = (url: string) => personOn(url).attributes['l']?.[0];

it('THREATS B7: details that another bridge wrote are found where it wrote them, and not written again', async () => {
  const job = await townJob();
  expect(await bridges[0]!.answer(job, 1)).toMatchObject({ outcome: 'done', controller: urls[0] });
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'done', controller: urls[0] });
  expect(urls.map(townOn)).toEqual(['Ulm', 'Bonn']);
});

it('THREATS B7: details that somebody changed on another controller since are not written over', async () => {
  const job = await townJob();
  await bridges[0]!.answer(job, 1);
  personOn(urls[0]!).attributes['l'] = ['Trier'];
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'unknown', controller: urls[0] });
  expect(urls.map(townOn)).toEqual(['Trier', 'Bonn']);
});

it('THREATS B7: details that somebody has changed everywhere since another bridge wrote them are not written over', async () => {
  const job = await townJob();
  await bridges[0]!.answer(job, 1);
  const { store } = domain.controllers[0]!;
  const entry = personOn(urls[0]!);
  entry.attributes['l'] = ['Trier'];
  store.touch(entry);
  domain.replication.settle();
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'unknown' });
  expect(urls.map(townOn)).toEqual(['Trier', 'Trier']);
});

it('THREATS B8: details are not written while a controller that may have them cannot be looked at', async () => {
  const job = await townJob();
  await bridges[0]!.answer(job, 1);
  await domain.controllers[0]!.stop();
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'unknown', controller: urls[0] });
  expect(townOn(urls[1]!)).toBe('Bonn');
});

it('details that are on no controller are written, once', async () => {
  const job = await townJob();
  expect(await bridges[1]!.answer(job, 2)).toMatchObject({ outcome: 'done', controller: urls[1] });
  expect(urls.map(townOn)).toEqual(['Bonn', 'Ulm']);
});

it('THREATS B7: a bridge that began to write details, and died, finds what another one has written meanwhile', async () => {
  const job = await townJob();
  bridges[1]!.begun(job, urls[1]!);
  await domain.controllers[1]!.stop();
  // Written by hand where the other bridge would have: it has to wait for all controllers, as this one has not to.
  personOn(urls[0]!).attributes['l'] = ['Ulm'];
  expect(await bridges[1]!.answer(job, 3)).toMatchObject({ outcome: 'done', controller: urls[0] });
});
