import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoApprovalStore } from '#functions/adapters/dynamo-approval-store.ts';
import { DynamoAuthenticatorStore } from '#functions/adapters/dynamo-authenticator-store.ts';
import { DynamoBudgetStore } from '#functions/adapters/dynamo-budget-store.ts';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoPeople } from '#functions/adapters/dynamo-people.ts';
import { DynamoTokenStore } from '#functions/adapters/dynamo-token-store.ts';
import type { Authenticator } from '#functions/authenticators/authenticator.ts';
import { chosenPassword } from '#functions/authenticators/portal-password.ts';
import { hashChosenSecret } from '#functions/authenticators/memory-hard-hash.ts';
import { beginProof } from '#functions/factors/begin-proof.ts';
import type { Begun } from '#functions/factors/begun.ts';
import { checkProof } from '#functions/factors/check-proof.ts';
import { factors } from '#functions/factors/registry.ts';
import type { FactorProof } from '#functions/factors/registry.ts';
import type { Person } from '#functions/ports/person.ts';
import { systemRandom } from '#functions/random.ts';
import { giveToken } from '#test/unit/functions/fakes/give-token.ts';
import { world } from '#test/unit/functions/fakes/world.ts';
import { startDynamo } from './dynamo.ts';
import { id as newId, person as somebody } from './every-store.ts';

type Id = (typeof factors)[number]['id'];

const questions = { own: false, ask: 1, enrol: 1, offered: [{ id: 'boss', text: { en: 'Who was your first boss?' } }] };
const credential = 'C'.repeat(22);

/** A proof of each factor that has the right shape and is wrong. A new factor does not compile without. */
const wrong: { [Each in Id]: Omit<Extract<FactorProof, { factor: Each }>, 'factor'> } = {
  'email-code': { code: '000000' },
  'sms-code': { code: '000000' },
  'chat-code': { code: '000000' },
  'token-code': { code: '000000' },
  passkey: {
    assertion: {
      id: credential,
      clientDataJSON: 'e30',
      authenticatorData: 'AAAA',
      signature: 'AAAA',
      userHandle: 'AA',
    },
  },
  push: {},
  'recovery-code': { code: '0'.repeat(16) },
  'portal-password': { password: 'not this one' },
  'security-questions': { answers: [{ question: 'boss', answer: 'nobody' }] },
  'bootstrap-code': { code: '0'.repeat(8) },
};

/**
 * E1, for every factor that there is: what a beginning and a wrong proof ask of our stores and queues does not tell who has
 * it, nor who exists. Counted where it leaves the process: requests to DynamoDB, messages to SQS.
 */
describe('E1: the same requests for who has a factor, who has not, and nobody', () => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>>;
  let w: Awaited<ReturnType<typeof prepare>>;
  const counted: string[] = [];

  beforeAll(async () => {
    dynamo = await startDynamo();
    dynamo.client.middlewareStack.add(
      (next, context) => (args) => {
        counted.push(`${context.commandName} ${(args.input as { TableName?: string }).TableName}`);
        return next(args);
      },
      { step: 'initialize' },
    );
    w = await prepare();
  });
  afterAll(() => dynamo.stop());

  async function prepare() {
    const made = await world({ portal: { questions } });
    const { table } = dynamo;
    const send = made.ports.notices.send.bind(made.ports.notices);
    made.ports.notices.send = (notice) => {
      counted.push('SendMessage');
      return send(notice);
    };
    const ports = {
      ...made.ports,
      budgets: new DynamoBudgetStore(table('budgets')),
      tokens: new DynamoTokenStore(table('tokens')),
      authenticators: new DynamoAuthenticatorStore(table('authenticators')),
      approvals: new DynamoApprovalStore(table('approvals')),
      people: new DynamoPeople(table('people')),
      peopleEnrolment: new DynamoPeopleChanges(table('people')),
    };
    return { ...made, ports: ports as unknown as typeof made.ports };
  }

  /** How somebody comes to have it, in the tables. What is on the person's own record they have anyway. */
  const give: { [Each in Id]: (owner: string) => Promise<unknown> } = {
    'email-code': async () => undefined,
    'sms-code': async () => undefined,
    'chat-code': (owner) => keep(owner, 'chat', { type: 'chat', address: 'telegram:1', name: '@bob' }),
    push: async () => undefined,
    'token-code': (owner) => giveToken(w, owner),
    passkey: (owner) =>
      keep(owner, credential, {
        ...{ type: 'passkey', name: 'Phone', publicKey: 'AAAA', counter: 0, transports: [] },
        ...{ isVerifying: true, isSynced: false },
      }),
    'recovery-code': (owner) =>
      keep(owner, 'recovery-codes', { type: 'recovery-codes', hashes: ['a', 'b'], issued: 2 }),
    'portal-password': async (owner) => {
      const hash = await hashChosenSecret(w.ports.keyRing, chosenPassword(owner, 'the right one'));
      return keep(owner, 'portal-password', { type: 'portal-password', hash });
    },
    'security-questions': async (owner) => {
      const secret = { purpose: 'security-questions', boundTo: [owner, 'boss'], text: 'somebody' } as const;
      const hash = await hashChosenSecret(w.ports.keyRing, secret);
      return keep(owner, 'security-questions', { type: 'security-questions', answers: [{ question: 'boss', hash }] });
    },
    'bootstrap-code': (owner) =>
      keep(owner, 'bootstrap-code', { type: 'bootstrap-code', hash: 'a', expiresAtMs: 9e12, issuedBy: 'IT' }),
  };
  const keep = (owner: string, id: string, more: object): Promise<boolean> =>
    w.ports.authenticators.create({ owner, id, revision: 1, createdAtMs: 1, ...more } as Authenticator);

  /** What leaves the process while somebody begins, is wrong, and is wrong once more. */
  async function requestsOf(factor: Id, subject: string, person: Person | undefined): Promise<string[][]> {
    const config = { ...w.config, texts: { countries: [] } };
    const claim = {
      ...{ holder: newId(), subject, portal: config.portals[0]!, login: 'somebody', language: 'en' as const },
      ...{ purpose: 'recovery' as const, isKnown: false, needsVerifiedPasskey: false, ...(person && { person }) },
    };
    const clientAddress = `198.51.100.${(addresses += 1)}`;
    const context = { claim, ports: w.ports, config, now: w.now(), random: systemRandom, log: w.log, clientAddress };
    let begun: Begun | undefined;
    const steps: string[][] = [];
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      counted.length = 0;
      await work();
      steps.push([...counted].sort());
    };
    const refused = async (): Promise<void> => {
      const proof = { factor, ...wrong[factor] } as FactorProof;
      expect(await checkProof(context, proof, begun, async () => 'accepted')).toMatchObject({ ok: false });
    };
    if (factors.find(({ id }) => id === factor)!.beginner)
      await step(() =>
        beginProof(context, factor, undefined, async (kept) => {
          begun = kept;
          return true;
        }),
      );
    await step(refused);
    await step(refused);
    return steps;
  }
  let addresses = 0;

  it.each(factors.map(({ id }) => id))('%s', async (factor) => {
    const [owner, other] = [newId(), newId()];
    await give[factor](owner);
    const holder: Person = { ...somebody, id: owner, enrolled: [factor], ownPhone: '+491701234567' };
    const { mail, ...without }: Person = { ...somebody, id: other };
    expect(mail).toBeDefined();
    const has = await requestsOf(factor, owner, holder);
    expect(has.flat().length).toBeGreaterThan(0);
    process.stderr.write(`${factor.padEnd(20)} ${has.map((step) => step.length).join(' + ')} requests\n`);
    expect(await requestsOf(factor, other, without)).toEqual(has);
    expect(await requestsOf(factor, `decoy#${newId()}`, undefined)).toEqual(has);
  });
});
