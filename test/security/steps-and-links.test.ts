import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { totpNow } from '#local/totp.ts';
import type { FlowView, OperationView, Sealing } from '#shared/api/views.ts';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

const newPassword = 'Quite-New-Words-77';

describe('steps, codes and links', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  const has = (login: string, password: string): boolean =>
    isStoredPassword(product.entry(login).passwords![0]!, password);
  const begin = async (who: Newcomer): Promise<string> => {
    const before = await product.mailbox.codesTo(who.email);
    expectStatus(201, await who.at.start('reset'));
    return codeIn(await product.mailbox.waitFor(who.email, { after: before, matching: codeMail }));
  };
  const proven = async (): Promise<Newcomer & { flow: FlowView }> => {
    const who = await product.newcomer();
    return { ...who, flow: await who.at.recover() };
  };
  /**
   * The same browser from other addresses, so that only what is under test can refuse. They have just made a request: there
   * is an open connection and a waiting copy of the function for each, and what they send next is truly sent at once.
   */
  const copies = async (who: Newcomer, count: number): Promise<SourceClient[]> => {
    const browsers = Array.from({ length: count }, () => {
      const browser = product.browser();
      for (const [name, value] of who.at.api.cookies) browser.cookies.set(name, value);
      return browser;
    });
    await Promise.all(browsers.map((browser) => browser.get('/portals/demo')));
    return browsers;
  };
  const tally = (answers: readonly { status: number }[]): Record<number, number> => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  };

  describe('E9: a step of one person is worth nothing to another', () => {
    it('the operation of one flow in another flow', async () => {
      const [mallory, ann] = [await proven(), await proven()];
      const body = await mallory.at.sealed(ann.flow.sealing!, { newPassword });
      expect((await mallory.at.api.post('/recovery/password', body)).status).toBe(409);
      expect([has(ann.login, ann.password), has(mallory.login, mallory.password)]).toEqual([true, true]);
    });

    it('a password sealed for one operation under the id of another', async () => {
      const [mallory, ann] = [await proven(), await proven()];
      const { sealed } = await mallory.at.sealed(ann.flow.sealing!, { newPassword });
      const { operation } = mallory.flow.sealing!.binding;
      const accepted = expectStatus(
        202,
        await mallory.at.api.post<OperationView>('/recovery/password', { operation, sealed }),
      );
      expect(await mallory.at.outcome(accepted)).toMatchObject({ outcome: 'job-refused' });
      expect([has(ann.login, ann.password), has(mallory.login, mallory.password)]).toEqual([true, true]);
    });

    it.each(['login', 'person', 'objectGuid', 'subject', 'email', 'flow', 'portal'])(
      'a %s in the body of the last step',
      async (member) => {
        const mallory = await product.newcomer();
        await begin(mallory);
        const body = { operation: 'A'.repeat(22), sealed: '{}', [member]: 'ann' };
        expect((await mallory.at.api.post('/recovery/password', body)).status).toBe(400);
        expect(
          (await mallory.at.api.post('/flow/proofs', { factor: 'email-code', code: '000000', [member]: 'ann' })).status,
        ).toBe(400);
      },
    );

    it('the operation of another to look at', async () => {
      const ann = await proven();
      const body = await ann.at.sealed(ann.flow.sealing!, { newPassword });
      const operation = expectStatus(202, await ann.at.api.post<OperationView>('/recovery/password', body));
      await ann.at.outcome(operation);
      const mallory = await proven();
      for (const browser of [mallory.at.api, product.browser()]) {
        expect((await browser.get(`/operations/${operation.id}`)).status).toBe(404);
      }
    });

    it('a right code in the flow of somebody else, or in an older flow of the same person', async () => {
      const [ann, mallory] = [await product.newcomer(), await product.newcomer()];
      const code = await begin(ann);
      await begin(mallory);
      expect((await mallory.at.prove('email-code', code)).status).toBe(403);
      const second = product.seat(ann);
      await begin(second);
      expect((await second.at.prove('email-code', code)).status).toBe(403);
      expect((await ann.at.prove('email-code', code)).status).toBe(200);
    });

    it('a step too early, and a flow of another kind', async () => {
      const early = await product.newcomer();
      await begin(early);
      const sealing = { operation: 'A'.repeat(22), sealed: '{}' };
      expect((await early.at.api.post('/recovery/password', sealing)).status).toBe(409);
      expect((await early.at.api.post('/recovery/unlock', { operation: sealing.operation })).status).toBe(409);
      expect((await early.at.api.post('/sign-in/password', sealing)).status).toBe(409);
      expect((await early.at.api.post('/sign-in/session')).status).toBe(409);
      const unlocking = await product.newcomer();
      await unlocking.at.recover('unlock');
      expect((await unlocking.at.api.post('/recovery/password', sealing)).status).toBe(409);
      expect((await unlocking.at.api.post('/sign-in/session')).status).toBe(409);
    });

    it('one proof where the portal asks for two', async () => {
      const who = await product.newcomer('usual', 'bank');
      const flow = expectStatus(200, await who.at.prove('email-code', await begin(who)));
      expect(flow).not.toHaveProperty('sealing');
      expect(flow).not.toHaveProperty('person');
      expect((await who.at.api.post('/recovery/password', { operation: 'A'.repeat(22), sealed: '{}' })).status).toBe(
        409,
      );
    });

    it('the prepared change of one session in another', async () => {
      const [ann, mallory] = [await product.newcomer(), await product.newcomer()];
      await ann.at.signIn(ann.password);
      await mallory.at.signIn(mallory.password);
      const sealing = expectStatus(200, await ann.at.api.post<Sealing>('/password/preparation'));
      const body = await mallory.at.sealed(sealing, { currentPassword: ann.password, newPassword });
      expect((await mallory.at.api.post('/password', body)).status).toBe(409);
      expect(has(ann.login, ann.password)).toBe(true);
    });
  });

  describe('E10: where a code goes is read on the server', () => {
    it.each([
      ['an array of names', { login: ['ann', 'eve'] }],
      ['an object', { login: { $ne: '' } }],
      ['an address beside the name', { login: 'ann', email: 'eve@evil.example' }],
      ['an array of addresses', { login: 'ann', email: ['ann@demo.example', 'eve@evil.example'] }],
      ['a recipient', { login: 'ann', to: 'eve@evil.example' }],
      ['two addresses in the name', { login: 'ann@demo.example,eve@evil.example' }],
      ['a header in the name', { login: 'ann@demo.example\r\nBcc: eve@evil.example' }],
    ])('%s is refused', async (_, body) => {
      const mails = (await product.mailbox.to('ann@demo.example')).length;
      const answer = await product
        .browser()
        .post('/recovery', { portal: 'demo', purpose: 'reset', language: 'en', ...body });
      expect(answer.status).toBe(400);
      expect(await product.mailbox.to('ann@demo.example')).toHaveLength(mails);
    });

    it('the same name twice in one body is refused, not decided', async () => {
      const rawBody = '{"portal":"demo","login":"ann","login":"eve","purpose":"reset","language":"en"}';
      expect((await product.browser().post('/recovery', undefined, { rawBody })).status).toBe(400);
    });

    it('a destination for another code is refused', async () => {
      const who = await product.newcomer();
      await begin(who);
      expect((await who.at.api.post('/flow/challenges', { factor: 'email-code', to: 'eve@evil.example' })).status).toBe(
        400,
      );
      const signedIn = await product.newcomer();
      await signedIn.at.signIn(signedIn.password);
      const elsewhere = { factor: 'email-code', email: 'eve@evil.example' };
      expect((await signedIn.at.api.post('/session/challenges', elsewhere)).status).toBe(400);
      expect(await product.mailbox.to('eve@evil.example')).toEqual([]);
    });
  });

  describe('E12: once, and in time', () => {
    it('a right code 50 times at once proves once', async () => {
      const who = await product.newcomer();
      const code = await begin(who);
      const answers = await Promise.all(
        (await copies(who, 50)).map((browser) => browser.post('/flow/proofs', { factor: 'email-code', code })),
      );
      const { 200: proven, ...others } = tally(answers);
      expect(proven).toBe(1);
      // Whatever the others hit, it is no fault of ours.
      expect(Object.keys(others).filter((status) => !['403', '409', '429'].includes(status))).toEqual([]);
      expect((await who.at.prove('email-code', code)).status).toBe(409);
    });

    it('a sealed password 50 times at once is one change, and so it stays', async () => {
      const who = await proven();
      const body = await who.at.sealed(who.flow.sealing!, { newPassword });
      const answers = await Promise.all(
        (await copies(who, 50)).map((browser) => browser.post<OperationView>('/recovery/password', body)),
      );
      expect(tally(answers)).toEqual({ 202: 50 });
      expect(new Set(answers.map((answer) => answer.body.id))).toEqual(new Set([body.operation]));
      const end = await who.at.outcome({ id: body.operation, kind: 'password.reset', state: 'pending' });
      expect(product.entry(who.login).passwords).toHaveLength(2);
      // Afterwards it tells how that one ended, or that all is over.
      const { status, body: told } = await who.at.api.post<OperationView>('/recovery/password', body);
      expect([202, 401]).toContain(status);
      if (status === 202) expect(told).toEqual(end);
      expect(product.entry(who.login).passwords).toHaveLength(2);
    });

    it('of 50 passwords for one operation at once one is set', async () => {
      const who = await proven();
      const bodies = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          who.at.sealed(who.flow.sealing!, { newPassword: `${newPassword}-${n}` }).then((body) => ({ body, n })),
        ),
      );
      const browsers = await copies(who, 50);
      const answers = await Promise.all(
        bodies.map(async ({ body, n }) => ({ n, ...(await browsers[n]!.post('/recovery/password', body)) })),
      );
      expect(tally(answers)).toEqual({ 202: 1, 409: 49 });
      const { operation } = who.flow.sealing!.binding;
      const end = await who.at.outcome({ id: operation, kind: 'password.reset', state: 'pending' });
      expect(end.outcome).toBe('done');
      expect(product.entry(who.login).passwords).toHaveLength(2);
      expect(has(who.login, `${newPassword}-${answers.find(({ status }) => status === 202)!.n}`)).toBe(true);
    });

    it('the end of a sign-in 20 times at once opens one session', async () => {
      const who = await product.newcomer();
      const flow = expectStatus(
        201,
        await who.at.api.post<FlowView>('/sign-in', { portal: 'demo', login: who.login, language: 'en' }),
      );
      const body = await who.at.sealed(flow.sealing!, { currentPassword: who.password });
      await who.at.outcome(expectStatus(202, await who.at.api.post<OperationView>('/sign-in/password', body)));
      const answers = await Promise.all((await copies(who, 20)).map((browser) => browser.post('/sign-in/session')));
      expect(tally(answers)).toMatchObject({ 201: 1 });
      expect(Object.keys(tally(answers)).filter((status) => !['201', '401', '409'].includes(status))).toEqual([]);
    });

    it('a code after its time is refused, though the table still has it', async () => {
      const who = await product.newcomer();
      const code = await begin(who);
      await setInFlow(who, '#a.#b.#c', ['begun', 'email-code', 'expiresAtMs']);
      expect((await who.at.prove('email-code', code)).status).toBe(403);
    });

    it('a flow after its time is not there, though the table still has it', async () => {
      const who = await product.newcomer();
      const code = await begin(who);
      await setInFlow(who, '#a', ['expiresAtMs']);
      expect((await who.at.prove('email-code', code)).status).toBe(401);
      expect((await who.at.api.get('/flow')).status).toBe(401);
    });

    it('the link "this was not me" 50 times at once works once, freezes recovery and leaves sign-in alone', async () => {
      const who = await product.newcomer();
      await who.at.resetPassword(newPassword);
      const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /not-me#t=/ });
      const token = /not-me#t=([\w-]+)/.exec(mail.text)![1]!;
      const browsers = await copies(who, 50);
      const answers = await Promise.all(browsers.map((browser) => browser.post('/reports', { token })));
      expect(tally(answers)).toEqual({ 204: 1, 404: 49 });
      const again = product.seat(who);
      const before = await product.mailbox.codesTo(who.email);
      expectStatus(201, await again.at.start('reset'));
      // A mail that was asked for afterwards shows that this one would have been there by now.
      await begin(await product.newcomer());
      expect(await product.mailbox.codesTo(who.email)).toBe(before);
      expect((await product.seat(who).at.signIn(newPassword)).session).toBeDefined();
    });

    it.each(['', 'x', 'A'.repeat(400), 'a.b.c', '../../etc/passwd'])(
      'a made-up link (%j) is refused',
      async (token) => {
        expect([400, 404]).toContain((await product.browser().post('/reports', { token })).status);
      },
    );

    it('E17: one code of an authenticator app, in several flows at once, counts once', async () => {
      // A token is asked for where it was registered.
      const who = await product.newcomer('usual', 'bank');
      await who.at.signIn(who.password);
      const { secret } = await addApp(who);
      const seats: Newcomer[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const seat = product.seat(who, 'bank');
        expectStatus(200, await seat.at.prove('email-code', await begin(seat)));
        seats.push(seat);
      }
      await untilFreshStep();
      const code = totpNow(secret);
      const answers = await Promise.all(seats.map((seat) => seat.at.prove('token-code', code)));
      expect(tally(answers)).toEqual({ 200: 1, 403: 2 });
    });
  });

  it('E13: a mail scanner opens every link in every way that changes nothing', async () => {
    const who = await product.newcomer();
    await who.at.resetPassword(newPassword);
    const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /not-me#t=/ });
    const link = /http\S+not-me#t=[\w-]+/.exec(mail.text)![0];
    const token = link.split('#t=')[1]!;
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) {
      await fetch(link, { method });
      await fetch(`${product.facts.apiUrl}/reports?token=${token}`, { method });
      await fetch(`${product.facts.apiUrl}/reports/${token}`, { method });
    }
    // The fragment never leaves a browser, and the link still works for the person.
    expect(new URL(link).search).toBe('');
    expect((await product.browser().post('/reports', { token })).status).toBe(204);
  });

  const addApp = async (who: Newcomer): Promise<{ id: string; secret: string }> => {
    const made = await who.at.addApp();
    expectStatus(200, await who.at.api.post(`/tokens/${made.id}/confirmation`, { code: totpNow(made.secret) }));
    return made;
  };
  /** A code that was used to confirm cannot be used again: waits for the next one. */
  const untilFreshStep = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, 30_000 - (Date.now() % 30_000) + 50));

  /** Moves a time of somebody's flow into the past, where the product reads it. */
  const setInFlow = async (who: Newcomer, path: string, names: readonly string[]): Promise<void> => {
    const token = who.at.api.cookies.get('__Host-latchkey-flow')!;
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-flows',
        Key: { id: { S: createHash('sha256').update(token).digest('base64url') } },
        UpdateExpression: `SET ${path} = :past`,
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${'abc'[index]}`, name])),
        ExpressionAttributeValues: { ':past': { N: String(Date.now() - 1) } },
      }),
    );
  };
});
