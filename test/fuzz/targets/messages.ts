import { webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import fc from 'fast-check';
import { createJobExecutor } from '#bridge/executor/job-executor.ts';
import { RateCaps } from '#bridge/executor/rate-caps.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import { memoryRoster } from '#bridge/journal/sqlite-roster.ts';
import { createOrderHandler, isOrder } from '#bridge/orders/order-handler.ts';
import { forOthers } from '#bridge/queue/for-others.ts';
import { createJobPoller } from '#bridge/queue/job-poller.ts';
import { cloudMemory } from '#bridge/report/cloud-memory.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { Job } from '#shared/protocol/job.ts';
import { FakeDirectory } from '#test/unit/bridge/fake-directory.ts';
import { newKeyPair, newOperationId, TestCloud } from '#test/unit/bridge/test-jobs.ts';
import { mutatedBytes, mutatedText, mutatedValue, oddValue } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

type Kind = (typeof kinds)[number];

/**
 * What comes out of the job queue. `forged`: whoever may write to the queue. `signed`: a cloud that somebody has taken over.
 * `sealed`: somebody in the portal, whose browser writes the sealed part that an honest cloud passes on in a signed job.
 */
type Case =
  | { readonly by: 'forged'; readonly body: string }
  | { readonly by: 'signed'; readonly header: unknown; readonly payload: unknown }
  | { readonly by: 'sealed'; readonly kind: Kind; readonly sealed: string };

const names = { directory: 'corp', bridge: 'b1' };
const password = 'Garden-Stone-19';
const newPassword = 'Quite-New-Words-77';
const base64url = (value: string | Uint8Array): string => Buffer.from(value as string).toString('base64url');
const kinds = ['password.verify', 'password.change', 'password.reset', 'account.unlock'] as const;
const passwordsOf = {
  'password.verify': ['currentPassword'],
  'password.change': ['currentPassword', 'newPassword'],
  'password.reset': ['newPassword'],
  'account.unlock': [],
} as const;

/** The bridge from the queue to the directory's door: real poller, executor, journal, order handler and signatures. */
export async function openMessages(): Promise<FuzzTarget<Case>> {
  const [jobKey, sealKey, identity] = await Promise.all([
    newKeyPair('ES256'),
    newKeyPair('ECDH-ES+A256KW'),
    newKeyPair('ES256'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-fuzz-'));
  const directory = new FakeDirectory();
  const ann = directory.addPerson('ann', password);
  directory.addPerson('good', password);
  directory.addPerson('admin', password, { isProtected: true });
  const cloud = new TestCloud(jobKey);
  cloud.recipients = [{ keyId: sealKey.keyId, publicKey: sealKey.jwk }];
  const problems: unknown[] = [];
  const answers = new Map<string, string>();
  let gone = 0;
  let queue: string[] = [];
  const sqs = {
    async send(command: { constructor: { name: string }; input: { MaxNumberOfMessages?: number } }) {
      await new Promise(setImmediate);
      if (command.constructor.name !== 'ReceiveMessageCommand') {
        gone += 1;
        return {};
      }
      const bodies = queue.splice(0, command.input.MaxNumberOfMessages);
      // Given for the last time, so that what is refused is dropped at once.
      return {
        Messages: bodies.map((Body) => ({ Body, ReceiptHandle: 'x', Attributes: { ApproximateReceiveCount: '3' } })),
      };
    },
  } as unknown as SQSClient;
  const journal = openJournal(folder, () => new Date());
  const roster = memoryRoster();
  const memory = cloudMemory(roster);
  const sign = (message: Parameters<typeof signBridgeMessage>[0]): Promise<string> =>
    signBridgeMessage(message, { privateKey: identity.privateKey, publicKey: identity.jwk });
  const common = {
    names,
    connector: directory,
    jobKeys: [jobKey.publicKey],
    noteCloud: memory.note,
    now: () => new Date(),
  };
  const execute = createJobExecutor({
    ...common,
    journal,
    caps: new RateCaps({ operationsPerMinute: 1e9, perAccountPerHour: 1e9 }, () => new Date()),
    isInScope: () => true,
    sealKeys: new Map([[sealKey.keyId, sealKey.privateKey]]),
    rules: undefined,
    mustChangeAtNextLogon: false,
    deadlines: { readMs: 1000, actMs: 1000 },
    sleep: () => Promise.resolve(),
    sign,
    events: {
      ...{ refused: () => undefined, finished: () => undefined, repeated: () => undefined },
      failed: (_, error) => problems.push(error),
    },
  });
  const obey = createOrderHandler({
    ...common,
    roster,
    sync: { soon: () => undefined },
    send: async (message) => void (await sign(message)),
    events: {
      ...{ refused: () => undefined, obeyed: () => undefined, unknown: () => undefined },
      failed: (error) => problems.push(error),
    },
  });
  const poller = createJobPoller({
    ...{ sqs, queueUrl: 'https://sqs.example/1/jobs', concurrency: 4, waitSeconds: 0, visibilitySeconds: 3600 },
    handle: (delivery) => (isOrder(delivery.body) ? obey(delivery) : execute(delivery)),
    isForOthers: forOthers({ fingerprint: 'f', jobKeys: [jobKey.publicKey] }),
    sendResult: async (operation, result) => void answers.set(operation, result),
    events: {
      ...{ polled: () => undefined, notForUs: () => undefined },
      pollFailed: (error) => problems.push(error),
      messageFailed: (error) => problems.push(error),
    },
  });
  poller.start();

  const signed = async (input: string): Promise<string> => {
    const signature = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      jobKey.privateKey,
      Buffer.from(input),
    );
    return `${input}.${base64url(new Uint8Array(signature))}`;
  };
  const jobFor = (kind: Kind, login = 'ann'): Promise<Job> => {
    const all = { currentPassword: password, newPassword };
    const objectGuid = directory.people.get(login)!.account.objectGuid;
    const passwords = Object.fromEntries(passwordsOf[kind].map((name) => [name, all[name]]));
    return cloud.job(kind, login, { passwords, ...(kind !== 'password.verify' && { objectGuid }) });
  };
  const jobs = await Promise.all(kinds.map((kind) => jobFor(kind)));
  const life = { issuedAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 110_000).toISOString() };
  const envelope = { version: 1, id: newOperationId(), directory: 'corp', ...life };
  const unit = { kind: 'group', objectGuid: ann.account.objectGuid };
  const standing = { ...envelope, expiresAt: undefined };
  const orders = [
    {
      ...standing,
      kind: 'import-scope',
      revision: 7,
      scope: { ous: ['OU=People,DC=corp'], groups: [unit.objectGuid] },
    },
    { ...envelope, kind: 'sync-now', isFull: true, isRepeated: false, acceptsAbsences: false },
    { ...envelope, kind: 'survey', scope: {} },
    { ...envelope, kind: 'find-units', unit: 'ou', beginning: 'Sa' },
    { ...envelope, kind: 'list-members', of: unit },
  ];
  const header = { alg: 'ES256', typ: 'latchkey-job+jws', understands: ['password-state', 'controller-details'] };
  const orderHeader = { ...header, typ: 'latchkey-order+jws' };
  const whole = await Promise.all([
    ...jobs.map((job) => cloud.sign(job)),
    ...orders.map((order) => signed(`${base64url(JSON.stringify(orderHeader))}.${base64url(JSON.stringify(order))}`)),
    signed(
      `${base64url(JSON.stringify({ ...header, bridges: ['someone-else'] }))}.${base64url(JSON.stringify(jobs[0]))}`,
    ),
  ]);
  const sealed = jobs.flatMap((job) => job.sealed ?? []);
  const headers = fc.oneof(
    fc.constantFrom<unknown[]>(header, orderHeader),
    mutatedValue([header, { ...header, b64: false, crit: ['b64'] }, orderHeader]),
  );
  const cases: fc.Arbitrary<Case> = fc.oneof(
    fc.record({
      by: fc.constant('forged' as const),
      body: fc.oneof(mutatedText(whole), fc.string({ unit: 'binary' }), fc.json()),
    }),
    fc.record({
      by: fc.constant('signed' as const),
      header: headers,
      payload: fc.oneof(mutatedValue([...jobs, ...orders]), oddValue),
    }),
    fc.record({
      by: fc.constant('signed' as const),
      header: headers,
      payload: mutatedBytes([...jobs, ...orders].map((each) => Buffer.from(JSON.stringify(each)))).map((bytes) =>
        bytes.toString('latin1'),
      ),
    }),
    fc.record({
      by: fc.constant('sealed' as const),
      kind: fc.constantFrom(...kinds),
      sealed: fc.oneof(
        mutatedText(sealed),
        mutatedValue(sealed.map((text) => JSON.parse(text) as unknown)).map(
          (value) => JSON.stringify(value) ?? 'undefined',
        ),
      ),
    }),
  );

  const bodyOf = async (value: Case): Promise<string> => {
    if (value.by === 'forged') return value.body;
    if (value.by === 'sealed') {
      const job = { ...(await jobFor(value.kind)), id: newOperationId(), sealed: value.sealed };
      return signed(`${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(job))}`);
    }
    const payload =
      typeof value.payload === 'string'
        ? Buffer.from(value.payload, 'latin1')
        : (JSON.stringify(value.payload) ?? 'undefined');
    return signed(`${base64url(JSON.stringify(value.header) ?? '')}.${base64url(payload)}`);
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise(setImmediate);
  };

  return {
    cases,
    async check(value) {
      [problems.length, directory.effects.length, directory.binds.length, gone] = [0, 0, 0, 0];
      const body = await bodyOf(value);
      // Only what our cloud has signed may send a bridge to rest; those are not what this is about.
      if (value.by !== 'forged' && (await forOthers({ fingerprint: 'f', jobKeys: [jobKey.publicKey] })(body))) return;
      if (whole.includes(body)) return;
      queue = [body];
      await until(() => gone > 0);
      if (problems.length > 0)
        throw new Error(`it failed at something: ${String(problems[0])}`, { cause: problems[0] });
      const touched = [...directory.effects, ...directory.binds.map(({ name }) => `bind ${name}`)];
      if (value.by === 'forged' && touched.length > 0)
        throw new Error(`a forged message had an effect: ${touched.join()}`);
      if (touched.some((each) => each.includes('admin')))
        throw new Error(`a protected account was touched: ${touched.join()}`);
      if (touched.length > 1) throw new Error(`more than one effect: ${touched.join()}`);
      ann.password = password;

      const next = await jobFor('account.unlock', 'good');
      queue = [await cloud.sign(next)];
      await until(() => answers.has(next.id));
      if (directory.effects.at(-1) !== 'unlock good') throw new Error('the next good job was not carried out');
      answers.clear();
    },
    async close() {
      await poller.stop();
      journal.close();
      roster.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
