import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateSync } from 'otplib/functional';
import { actions } from '#functions/actions/registry.ts';
import { DynamoBridges } from '#functions/adapters/dynamo-bridges.ts';
import { DynamoBudgetStore } from '#functions/adapters/dynamo-budget-store.ts';
import { DynamoFlowStore } from '#functions/adapters/dynamo-flow-store.ts';
import { DynamoOperationStore } from '#functions/adapters/dynamo-operation-store.ts';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoPeopleSync } from '#functions/adapters/dynamo-people-sync.ts';
import { DynamoPeople } from '#functions/adapters/dynamo-people.ts';
import { DynamoTokenStore } from '#functions/adapters/dynamo-token-store.ts';
import { DynamoTrafficGauge } from '#functions/adapters/dynamo-traffic-gauge.ts';
import { DynamoResources } from '#functions/adapters/dynamo-resources.ts';
import { RememberedBridges } from '#functions/adapters/remembered-bridges.ts';
import { RememberedResources } from '#functions/adapters/remembered-resources.ts';
import { createApi } from '#functions/http/api.ts';
import { personId } from '#functions/ports/person.ts';
import { systemRandom } from '#functions/random.ts';
import { sealSecret } from '#functions/tokens/token-secret.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { alice, Browser, configOf, door, world } from '#test/unit/functions/fakes/world.ts';
import { startDynamo } from './dynamo.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

it('a reset with two factors needs few requests to DynamoDB, and the same for everybody', async () => {
  const w = await world();
  const { table } = dynamo;
  const ports = {
    ...w.ports,
    flows: new DynamoFlowStore(table('flows')),
    operations: new DynamoOperationStore(table('operations')),
    budgets: new DynamoBudgetStore(table('budgets')),
    traffic: new DynamoTrafficGauge(table('budgets')),
    people: new DynamoPeople(table('people')),
    tokens: new DynamoTokenStore(table('tokens')),
    bridges: new RememberedBridges(new DynamoBridges(table('bridges')), w.now),
    resources: new RememberedResources(new DynamoResources(table('resources'), 'test'), w.now),
  };
  const owner = personId('corp', alice.objectGuid);
  const tokenId = 'A'.repeat(22);
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const sealedSecret = await sealSecret(w.ports.keyRing, { owner, id: tokenId }, secret);
  const token = {
    owner,
    id: tokenId,
    kind: commonTotp,
    name: 'a',
    resource: 'demo',
    sealedSecret,
    isConfirmed: true,
    isEnabled: true,
    createdAtMs: 0,
  } as const;
  await ports.tokens.create(token);
  await new DynamoPeopleSync(table('people')).put('corp', alice, 1);
  await new DynamoPeopleChanges(table('people')).addTokenPortals(owner, ['demo']);
  // A domain with fine-grained policies: nothing but the one question about them costs more in it.
  const askable = { understands: ['effective-policy'], fineGrainedPolicies: 'some' } as const;
  for (const report of await w.ports.bridges.list('corp'))
    await new DynamoBridges(table('bridges')).put({ ...report, ...askable });
  const config = configOf({ recovery: { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 } });
  const api = createApi({ actions, ports, config, door, log: w.log, now: w.now, random: systemRandom });

  const counted: string[] = [];
  let step = '';
  dynamo.client.middlewareStack.add(
    (next, context) => (args) => {
      counted.push(`${step} ${context.commandName}`);
      return next(args);
    },
    { step: 'initialize' },
  );
  const browser = new Browser(api);
  // Somebody else before: the bridges and the resources are remembered, and the window of this address is open.
  await browser.post('/recovery', { portal: 'demo', login: 'ben', purpose: 'reset', language: 'en' });
  counted.length = 0;
  step = 'start';
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
  step = 'code';
  await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  step = 'totp';
  const code = generateSync({ secret, epoch: w.now().getTime() / 1000 });
  const flow = await browser.post('/flow/proofs', { factor: 'token-code', code });
  step = 'policy';
  const asked = (await browser.post('/flow/policy')).body.id;
  await ports.operations.complete({ id: asked, directory: 'corp', outcome: 'done' });
  expect((await browser.get(`/operations/${asked}?wait=20`)).body.outcome).toBe('done');
  step = 'reset';
  const { operation } = flow.body.sealing.binding;
  expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).status).toBe(202);
  step = 'result';
  await ports.operations.complete({ id: operation, directory: 'corp', outcome: 'done' });
  step = 'outcome';
  expect((await browser.get(`/operations/${operation}?wait=20`)).body.outcome).toBe('done');

  const perStep = Object.fromEntries(
    [...Map.groupBy(counted, (line) => line.split(' ')[0]!)].map(([name, lines]) => [name, lines.length]),
  );
  // Besides: a notice for the code and one at the end (SQS), the job's signature (KMS), the job (SQS), and the bridge's
  // three: receive, send the result, delete. Once the person has seen the outcome there is one more, which is not in this
  // number: the entry in their activity (ADR 45).
  expect(perStep).toEqual({ start: 5, code: 3, totp: 5, policy: 4, reset: 3, result: 1, outcome: 1 });
  // Without a question about the policy, which only such a domain brings; it takes a signature and four messages as well.
  expect(counted.length - perStep['policy']! + 4 + 3).toBeLessThanOrEqual(25);

  counted.length = 0;
  step = 'nobody';
  await browser.post('/recovery', { portal: 'demo', login: 'nobody', purpose: 'reset', language: 'en' });
  expect(counted).toHaveLength(5);
});
