import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { Problem } from '#shared/api/problem.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { bodies, pathOf } from './support/requests.ts';

jest.setTimeout(180_000);

/** What a session may change without a fresh proof. Everything else must ask for one: that is for a new action to argue. */
const withoutOne: Partial<Record<RegisteredAction['id'], string>> = {
  'session.end': 'gives something up',
  'session.begin-proof': 'is on the way to one',
  'session.prove': 'is the proof',
  'password.prepare-change': 'changes nothing',
  'password.read-policy': 'changes nothing',
  'password.change': 'the directory asks for the old password, and it is no factor of its own',
  'token.confirm': 'the token was begun with one, and its secret told to nobody else',
  'token.rename': 'a name proves nothing',
  'token.ask-question': 'changes nothing',
  'token.synchronise': 'two codes of the token itself, which gains no reach by it',
  'environments.rename': 'a name proves nothing',
  'environments.forget': 'can only make more be asked for',
  'passkey.rename': 'a name proves nothing',
  'push.rename': 'a name proves nothing',
  'profile.change-names': 'a name proves nothing',
  'restore.cancel': 'can only keep things as they are',
  'activity.report': 'protects the account, and somebody in alarm acts at once',
  'profile.look-attributes': 'changes nothing, and what is found is for this browser alone',
  'profile.prepare-attributes': 'changes nothing',
  'profile.confirm-contact': 'the address was begun with one, and the code went there',
  'chat.confirm': 'the chat was begun with one, and the code went there',
};

const refusal = 'fresh-proof-required';
/** In a person's session; administrators prove other things, in another place. */
const asksForOne = actions.filter(
  ({ standing, errors }) => standing === 'session' && (errors as readonly string[]).includes(refusal),
);

describe('E14: who stole a password cannot change how its owner proves who they are', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  it('every operation that changes something in a session asks for a fresh proof, or has a reason not to', () => {
    const changing = actions.filter(({ standing, method }) => standing === 'session' && method !== 'GET');
    const silent = changing.filter((action) => !asksForOne.includes(action)).map(({ id }) => id);
    expect(silent.sort()).toEqual(Object.keys(withoutOne).sort());
  });

  /** Somebody signed in where everything is allowed: only the missing proof can be in the way. */
  const signedIn = async (): Promise<Newcomer> => {
    const who = await product.newcomer('usual', 'everything');
    await who.at.signIn(who.password);
    return who;
  };
  const call = async (action: RegisteredAction, who: Newcomer): Promise<string> => {
    const browser = product.browser();
    for (const [name, value] of who.at.api.cookies) browser.cookies.set(name, value);
    const { status, body } = await browser.request<Problem | undefined>(
      action.method,
      pathOf(action),
      bodies[action.id],
    );
    return `${status} ${body?.code ?? ''}`;
  };
  const refusedAll = async (who: Newcomer): Promise<void> => {
    for (const action of asksForOne) {
      expect([action.id, await call(action, who)]).toEqual([action.id, `403 ${refusal}`]);
    }
  };

  it('with the password alone, each is refused for that reason', async () => {
    await refusedAll(await signedIn());
  });

  it('a fresh proof in another session, or in a recovery, opens nothing in this one', async () => {
    const thief = await signedIn();
    const owner = product.seat(thief, 'everything');
    await owner.at.signIn(owner.password);
    await owner.at.proveFreshly();
    const recovering = product.seat(thief, 'everything');
    await recovering.at.recover();
    for (const [name, value] of recovering.at.api.cookies) thief.at.api.cookies.set(name, value);
    await refusedAll(thief);
  });

  it('it opens each of them, and no longer once its time is over', async () => {
    const who = await signedIn();
    await who.at.proveFreshly();
    for (const action of asksForOne)
      expect([action.id, await call(action, who)]).not.toEqual([action.id, `403 ${refusal}`]);
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-sessions',
        Key: {
          id: {
            S: createHash('sha256').update(who.at.api.cookies.get('__Host-latchkey-session')!).digest('base64url'),
          },
        },
        UpdateExpression: 'SET proving.freshUntilMs = :past',
        ConditionExpression: 'attribute_exists(proving.freshUntilMs)',
        ExpressionAttributeValues: { ':past': { N: String(Date.now() - 1) } },
      }),
    );
    await refusedAll(who);
  });

  it('what is too weak for it is neither offered nor taken, also from who has it', async () => {
    const who = await signedIn();
    const weak = ['portal-password', 'security-questions'];
    const { guid } = product.entry(who.login);
    const record = (await product.scan('people')).find((item) =>
      Object.values(item).some(({ S }) => S?.endsWith(guid)),
    );
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-people',
        Key: { id: record!['id']! },
        UpdateExpression: 'ADD enrolled :weak',
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeValues: { ':weak': { SS: [...weak, 'recovery-code'] } },
      }),
    );
    const { choices } = (await who.at.api.get<{ choices: string[] }>('/session/proof')).body;
    // The record that was changed is the one that is read.
    expect(choices).toEqual(expect.arrayContaining(['email-code', 'recovery-code']));
    for (const each of [...weak, 'directory-password']) expect(choices).not.toContain(each);
    const proof = { factor: 'portal-password', password: who.password };
    expect(await who.at.api.post('/session/proofs', proof)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
  });
});
