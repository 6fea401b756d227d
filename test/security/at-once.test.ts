import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

const newPassword = 'Quite-New-Words-77';
const atOnce = 8;

/**
 * The tables take writes half a second late, so that all of a burst has read what it needs before the first of it writes.
 * Only the condition of that write can tell them apart then: without it, these fail every time and not just with luck.
 */
describe('E12: once, however slow the tables are', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });
  beforeEach(() => product.control('slow-writes', '500'));
  afterEach(() => product.control('slow-writes', '0'));

  /** The statuses of requests of one browser, each from an address of its own. */
  const burst = async (who: Newcomer, path: string, bodies: readonly unknown[]): Promise<number[]> => {
    const answers = bodies.map((body) => {
      const browser = product.browser();
      for (const [name, value] of who.at.api.cookies) browser.cookies.set(name, value);
      return browser.post(path, body);
    });
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  const same = (body?: object): unknown[] => Array<unknown>(atOnce).fill(body);
  const times = (statuses: readonly number[], status: number): number =>
    statuses.filter((each) => each === status).length;

  it('a right code', async () => {
    const who = await product.newcomer();
    expectStatus(201, await who.at.start('reset'));
    const code = codeIn(await product.mailbox.waitFor(who.email, { after: 0, matching: codeMail }));
    expect(times(await burst(who, '/flow/proofs', same({ factor: 'email-code', code })), 200)).toBe(1);
  });

  it('an operation, for which a browser sends several passwords', async () => {
    const who = await product.newcomer();
    const flow = await who.at.recover();
    const passwords = Array.from({ length: atOnce }, (_, turn) => `Quite-New-Words-${turn}`);
    const bodies = await Promise.all(passwords.map((each) => who.at.sealed(flow.sealing!, { newPassword: each })));
    const statuses = await burst(who, '/recovery/password', bodies);
    expect(times(statuses, 202)).toBe(1);
    const { operation: id } = bodies[0]!;
    expect(await who.at.outcome({ id, kind: 'password.reset', state: 'pending' })).toMatchObject({ outcome: 'done' });
    const [inForce, ...former] = product.entry(who.login).passwords!;
    // The one that was accepted, and no other one before it.
    expect(isStoredPassword(inForce!, passwords[statuses.indexOf(202)]!)).toBe(true);
    expect(former).toHaveLength(1);
  });

  it('the end of a sign-in', async () => {
    const who = await product.newcomer();
    const start = { portal: 'demo', login: who.login, language: 'en' };
    const flow = expectStatus(201, await who.at.api.post<FlowView>('/sign-in', start));
    const body = await who.at.sealed(flow.sealing!, { currentPassword: who.password });
    await who.at.outcome(expectStatus(202, await who.at.api.post<OperationView>('/sign-in/password', body)));
    expect(times(await burst(who, '/sign-in/session', same()), 201)).toBe(1);
  });

  it('a right code for a fresh proof', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    expectStatus(200, await who.at.api.post('/session/challenges', { factor: 'email-code' }));
    const code = codeIn(await product.mailbox.waitFor(who.email, { after: 0, matching: codeMail }));
    expect(times(await burst(who, '/session/proofs', same({ factor: 'email-code', code })), 200)).toBe(1);
  });

  it('a recovery code', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    const make = async () => expectStatus(201, await who.at.api.post<{ codes: string[] }>('/recovery-codes')).codes[0]!;
    const [voided, code] = [await make(), await make()];
    // Each in a flow of its own: the flow's own condition cannot help.
    const seats = Array.from({ length: 4 }, () => product.seat(who));
    for (const seat of seats) expectStatus(201, await seat.at.start('reset'));
    // Opens the window of the budget, which would let the first one go ahead of the others.
    expect((await seats[0]!.at.api.post('/flow/proofs', { factor: 'recovery-code', code: voided })).status).toBe(403);
    const proof = { factor: 'recovery-code', code };
    const answers = await Promise.all(seats.map((seat) => seat.at.api.post('/flow/proofs', proof)));
    const statuses = answers.map(({ status }) => status);
    expect(times(statuses, 200)).toBe(1);
    expect(times(statuses, 403)).toBe(3);
  });

  it.each(['session', 'flow'] as const)(
    'E18: a code that is asked for by a %s is sent once, and counted once',
    async (where) => {
      const who = await product.newcomer();
      if (where === 'session') await who.at.signIn(who.password);
      else await startLongAgo(who);
      const before = await sentTo(who);
      const statuses = await burst(who, `/${where}/challenges`, same({ factor: 'email-code' }));
      expect(times(statuses, 200)).toBe(1);
      // Who was second is told so, or that there were many: no more than five are looked at at once.
      expect(statuses.filter((status) => ![200, 409, 429].includes(status))).toEqual([]);
      await product.mailbox.waitFor(who.email, { after: before.mails, matching: codeMail });
      // Time for the others, if there were any.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await sentTo(who)).toEqual({ mails: before.mails + 1, counted: before.counted + 1 });
    },
  );

  /** A recovery whose first code was sent so long ago that another one may be asked for. */
  const startLongAgo = async (who: Newcomer): Promise<void> => {
    expectStatus(201, await who.at.start('reset'));
    await product.mailbox.waitFor(who.email, { after: 0, matching: codeMail });
    const id = createHash('sha256').update(who.at.api.cookies.get('__Host-latchkey-flow')!).digest('base64url');
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-flows',
        Key: { id: { S: id } },
        UpdateExpression: 'SET begun.#factor.startedAtMs = :past',
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeNames: { '#factor': 'email-code' },
        ExpressionAttributeValues: { ':past': { N: String(Date.now() - 300_000) } },
      }),
    );
  };
  const sentTo = async (who: Newcomer): Promise<{ mails: number; counted: number }> => {
    const subject = `mail#demo#${product.entry(who.login).guid}`;
    const budget = (await product.scan('budgets')).find(({ id }) => id!.S === subject);
    return { mails: await product.mailbox.codesTo(who.email), counted: Number(budget?.['code_used']?.N ?? 0) };
  };

  it('the link "this was not me"', async () => {
    const who = await product.newcomer();
    await who.at.resetPassword(newPassword);
    const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /not-me#t=/ });
    const token = /not-me#t=([\w-]+)/.exec(mail.text)![1]!;
    expect(times(await burst(who, '/reports', same({ token })), 204)).toBe(1);
  });
});
