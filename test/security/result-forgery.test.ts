import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openKeystore } from '#bridge/keystore/keystore.ts';
import type { Keystore } from '#bridge/keystore/keystore.ts';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage, ResultMessage } from '#shared/protocol/bridge-message.ts';
import { signKeyStatement } from '#shared/protocol/key-statement.ts';
import { newKeyPair } from '#test/unit/bridge/test-jobs.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

const newPassword = 'Quite-New-Words-77';

/** Somebody who can write to the result queue, or into the cloud's own tables. */
describe('forged bridges', () => {
  let product: Product;
  let known: Keystore;

  beforeAll(async () => {
    product = await Product.shared();
    known = await openKeystore(join(product.facts.dataDir, 'bridge', 'keys'));
  });
  afterAll(() => product.control('start-bridge'));

  const post = (body: string): Promise<unknown> =>
    product.queues.send(new SendMessageCommand({ QueueUrl: product.facts.queueUrls.results, MessageBody: body }));
  const stranger = async (): Promise<Keystore['identity']> => {
    const pair = await newKeyPair('ES256');
    return { privateKey: pair.privateKey, publicKey: pair.jwk };
  };
  const resultFor = (operation: string, changes: Partial<ResultMessage> = {}): ResultMessage => ({
    version: 1,
    type: 'result',
    directory: 'demo',
    bridge: 'local',
    sentAt: new Date().toISOString(),
    operation,
    outcome: 'done',
    ...changes,
  });
  const refusals = (): number => {
    const log = readFileSync(join(product.facts.logsDir, 'latchkey-local-bridge-results.log'), 'utf8');
    return log.split('bridge-message-refused').length - 1;
  };
  /** Posts what must be refused, and waits until it has been. */
  const expectRefused = async (body: string): Promise<void> => {
    const before = refusals();
    await post(body);
    for (const end = Date.now() + 40_000; refusals() === before; await pause(25)) {
      if (Date.now() > end) throw new Error('it was not refused');
    }
  };
  /** A reset on its way, with nobody at the other end to carry it out. */
  const pendingReset = async (): Promise<{ who: Newcomer; id: string }> => {
    const who = await product.newcomer();
    const flow = await who.at.recover();
    await product.control('kill-bridge');
    const body = await who.at.sealed(flow.sealing!, { newPassword });
    const { id } = expectStatus(202, await who.at.api.post<OperationView>('/recovery/password', body));
    return { who, id };
  };

  it('B10: a result that no confirmed bridge signed does not end an operation; the true one does, once', async () => {
    const { who, id } = await pendingReset();
    const right = await signBridgeMessage(resultFor(id), known.identity);
    const [header, payload, signature] = right.split('.') as [string, string, string];
    const edited = Buffer.from(JSON.stringify(resultFor(id, { outcome: 'expired' }))).toString('base64url');
    const forged = [
      await signBridgeMessage(resultFor(id), await stranger()),
      [header, edited, signature].join('.'),
      [Buffer.from('{"alg":"none"}').toString('base64url'), payload, ''].join('.'),
      await signBridgeMessage(resultFor(id, { directory: 'other' }), known.identity),
      JSON.stringify(resultFor(id)),
      'x'.repeat(100_000),
    ];
    for (const body of forged) await expectRefused(body);
    expect(expectStatus(200, await who.at.api.get<OperationView>(`/operations/${id}`))).toMatchObject({
      state: 'pending',
    });

    await product.control('start-bridge');
    const told = await who.at.outcome({ id, kind: 'password.reset', state: 'pending' });
    expect(told).toMatchObject({ outcome: 'done' });
    expect(isStoredPassword(product.entry(who.login).passwords![0]!, newPassword)).toBe(true);

    // Signed by the bridge itself, but late: accepted once means that the first one stays.
    await post(await signBridgeMessage(resultFor(id, { outcome: 'no-rights' }), known.identity));
    await post(await signBridgeMessage(resultFor('Z'.repeat(22)), known.identity));
    await pause(500);
    const items = await product.scan('operations');
    const kept = items.find((item) => item['id']!.S === id)!;
    expect([kept['state'], kept['outcome']]).toEqual([{ S: 'done' }, { S: 'done' }]);
    expect(items.some((item) => item['id']!.S === 'Z'.repeat(22))).toBe(false);
  });

  it('B10: strangers cannot bring people or heartbeats either', async () => {
    const envelope = { version: 1, directory: 'demo', bridge: 'local', sentAt: new Date().toISOString() } as const;
    const person = {
      objectGuid: product.entry('mike').guid,
      samAccountName: 'mike',
      mail: 'eve@evil.example',
      isDisabled: false,
      isProtected: false,
    };
    const messages: BridgeMessage[] = [
      { ...envelope, type: 'people', readAtMs: Date.now() + 1000, people: [person] },
      { ...envelope, type: 'heartbeat', keys: 'x.y.z', isDirectoryReachable: true, softwareVersion: '9' },
    ];
    const eve = await stranger();
    for (const message of messages) await expectRefused(await signBridgeMessage(message, eve));
    const mike = (await product.scan('people')).find((item) => item['samAccountName']?.S === 'mike')!;
    expect(mike['mail']).toEqual({ S: 'mike@demo.example' });
  });

  it('B11: a confirmed bridge cannot speak for the seal key of a stranger', async () => {
    const eve = await stranger();
    const sealKey = { keyId: 'eve', publicKey: (await newKeyPair('ECDH-ES+A256KW')).jwk };
    const keys = await signKeyStatement(
      { directory: 'demo', bridge: 'local', sealKey, issuedAt: new Date().toISOString() },
      eve,
    );
    await expectRefused(
      await signBridgeMessage(
        {
          ...({ version: 1, type: 'heartbeat', directory: 'demo', bridge: 'local' } as const),
          sentAt: new Date().toISOString(),
          keys,
          isDirectoryReachable: true,
          softwareVersion: '9',
        },
        known.identity,
      ),
    );
  });

  it('B11: a key that was swapped in the table of the cloud gets nothing sealed', async () => {
    const eve = await stranger();
    const sealKey = { keyId: 'eve', publicKey: (await newKeyPair('ECDH-ES+A256KW')).jwk };
    const keys = await signKeyStatement(
      { directory: 'demo', bridge: 'local', sealKey, issuedAt: new Date().toISOString() },
      eve,
    );
    const [real] = await product.scan('bridges');
    await product.tables.send(
      new PutItemCommand({
        TableName: 'latchkey-local-bridges',
        // A second bridge, newer than the real one.
        Item: { ...real!, bridge: { S: 'eve' }, keys: { S: keys }, sentAtMs: { N: String(Date.now() + 60_000) } },
      }),
    );
    const { sealForBridges } = await import('#portal/sealing/seal-for-bridges.ts');
    // The page fetches the fingerprints from its own origin.
    const realFetch = globalThis.fetch;
    globalThis.fetch = (input, init) => realFetch(new URL(String(input), product.facts.portalUrl), init);
    try {
      let flow: FlowView;
      // The cloud remembers who is there for some seconds.
      for (const end = Date.now() + 30_000; ; await pause(500)) {
        const login = 'nobody-in-particular';
        flow = expectStatus(
          201,
          await product.browser().post<FlowView>('/sign-in', { portal: 'demo', login, language: 'en' }),
        );
        if (flow.sealing!.bridges.includes(keys)) break;
        if (Date.now() > end) throw new Error('the swapped key never showed up');
        await resetStarts();
      }
      const expected = { kind: 'password.verify', directory: 'demo', login: flow.login } as const;
      const sealed = await sealForBridges({ currentPassword: 'Secret-Words-123' }, flow.sealing!, expected);
      // The confirmed bridge still gets it, the swapped key does not.
      expect(
        sealed.ok &&
          (JSON.parse(sealed.value) as { recipients: { header: { kid: string } }[] }).recipients.map(
            ({ header }) => header.kid,
          ),
      ).toEqual([...known.sealKeys.keys()]);
      const onlyEve = { ...flow.sealing!, bridges: [keys] };
      expect(await sealForBridges({ currentPassword: 'Secret-Words-123' }, onlyEve, expected)).toEqual({
        ok: false,
        error: { code: 'trust-broken' },
      });
      const elsewhere = { ...flow.sealing!, binding: { ...flow.sealing!.binding, login: 'somebody-else' } };
      expect((await sealForBridges({ currentPassword: 'Secret-Words-123' }, elsewhere, expected)).ok).toBe(false);
    } finally {
      globalThis.fetch = realFetch;
      const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb');
      const Key = { directory: { S: 'demo' }, bridge: { S: 'eve' } };
      await product.tables.send(new DeleteItemCommand({ TableName: 'latchkey-local-bridges', Key }));
      // Until every function has forgotten it.
      await pause(10_500);
    }
  });

  const resetStarts = async (): Promise<void> => {
    const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb');
    const starts = (await product.scan('budgets')).filter((item) => item['id']!.S!.startsWith('start#decoy#'));
    for (const { id } of starts) {
      await product.tables.send(new DeleteItemCommand({ TableName: 'latchkey-local-budgets', Key: { id: id! } }));
    }
  };
});
