import { totpNow } from '#local/totp.ts';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { FlowView } from '#shared/api/views.ts';
import type { Problem } from '#shared/api/problem.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { without } from './support/answers.ts';

jest.setTimeout(180_000);

const limit = 5;

/** Budgets of everything that can be tried, through the real API on real tables. */
describe('budgets', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  const begin = async (who: Newcomer): Promise<string> => {
    const before = await product.mailbox.codesTo(who.email);
    expectStatus(201, await who.at.start('reset'));
    return codeIn(await product.mailbox.waitFor(who.email, { after: before, matching: codeMail }));
  };
  const wrong = (code: string, turn: number): string => String((Number(code) + 1 + turn) % 1_000_000).padStart(6, '0');

  it('E4: a burst of 50 wrong codes at once gets no more than five looked at', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => {
        const browser = product.browser();
        for (const [name, value] of who.at.api.cookies) browser.cookies.set(name, value);
        return browser.post<Problem>('/flow/proofs', { factor: 'email-code', code: wrong(code, turn) });
      }),
    );
    const count = (problem: string): number => answers.filter(({ body }) => body.code === problem).length;
    expect([count('proof-refused'), count('too-many-tries')]).toEqual([limit, 50 - limit]);
  });

  it('E4: neither a new flow nor another browser nor the other portal opens a used-up budget again', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    for (let turn = 0; turn < limit; turn++) {
      expect((await who.at.prove('email-code', wrong(code, turn))).status).toBe(403);
    }
    const again = product.seat(who);
    const freshCode = await begin(again);
    expect((await again.at.prove('email-code', freshCode)).status).toBe(429);
    const elsewhere = product.seat(who, 'bank');
    const bankCode = await begin(elsewhere);
    expect((await elsewhere.at.prove('email-code', bankCode)).status).toBe(429);
    // The first one as well, with the right code.
    expect((await who.at.prove('email-code', code)).status).toBe(429);
  });

  it('E6: once locked, a right and a wrong code get the same answer', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    for (let turn = 0; turn < limit; turn++) await who.at.prove('email-code', wrong(code, turn));
    const answers = [await who.at.prove('email-code', code), await who.at.prove('email-code', wrong(code, 9))];
    const [right, bad] = answers.map(({ status, headers, body }) => ({
      status,
      headers: without([...headers], ['date', 'content-length']),
      body: { ...(body as unknown as Problem), requestId: '' },
    }));
    expect(right!.status).toBe(429);
    expect(right).toEqual(bad);
  });

  it('E7: after the window the counter is really new: five tries again, and no sixth', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    for (let turn = 0; turn < limit; turn++) await who.at.prove('email-code', wrong(code, turn));
    expect((await who.at.prove('email-code', wrong(code, 7))).status).toBe(429);

    await passWindow(`proof#demo#${product.entry(who.login).guid}`, 'email-code');
    for (let turn = 0; turn < limit; turn++) {
      expect((await who.at.prove('email-code', wrong(code, turn))).status).toBe(403);
    }
    expect((await who.at.prove('email-code', wrong(code, 8))).status).toBe(429);
    await passWindow(`proof#demo#${product.entry(who.login).guid}`, 'email-code');
    expect((await who.at.prove('email-code', code)).status).toBe(200);
  });

  it('E7: windows that pass do not add up to endless tries: after 100 altogether it stays closed', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    const subject = `proof#demo#${product.entry(who.login).guid}`;
    await who.at.prove('email-code', wrong(code, 0));
    await setMembers(subject, { 'email-code_total': 99, 'email-code_until': 1 });
    expect((await who.at.prove('email-code', wrong(code, 1))).status).toBe(403);
    await passWindow(subject, 'email-code');
    expect((await who.at.prove('email-code', code)).status).toBe(429);
  });

  it('E4: a code that was right forgives the wrong ones before it, and that is all', async () => {
    const who = await product.newcomer();
    const code = await begin(who);
    for (let turn = 0; turn < limit - 1; turn++) await who.at.prove('email-code', wrong(code, turn));
    expect((await who.at.prove('email-code', code)).status).toBe(200);
    const again = product.seat(who);
    const next = await begin(again);
    expect((await again.at.prove('email-code', wrong(next, 1))).status).toBe(403);
  });

  it('E4, E18: codes by mail to one person are counted over all flows, and mails are no more than that', async () => {
    const who = await product.newcomer();
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn++) statuses.push((await product.seat(who).at.start('reset')).status);
    expect(statuses).toEqual([...Array<number>(5).fill(201), ...Array<number>(3).fill(429)]);
    await product.mailbox.waitFor(who.email, { after: 4 });
    // A mail that was asked for afterwards shows that a sixth would have been there by now.
    await begin(await product.newcomer());
    expect(await product.mailbox.to(who.email)).toHaveLength(5);
  });

  it('E5: the password of a sign-in counts: five wrong ones, then not even the right one is looked at', async () => {
    const who = await product.newcomer();
    for (let turn = 0; turn < limit; turn++) {
      const { check } = await product.seat(who).at.signIn(`Wrong-Guess-${turn}`);
      expect(check.outcome).toBe('credentials-refused');
    }
    await expect(product.seat(who).at.signIn(who.password)).rejects.toThrow('429');
    expect(product.entry(who.login).attributes['badPwdCount']).toEqual([String(limit)]);
  });

  it('E4: a burst of ten wrong passwords reaches the directory five times', async () => {
    const who = await product.newcomer();
    const seats = Array.from({ length: 10 }, () => product.seat(who));
    const tries = await Promise.allSettled(seats.map((seat, turn) => seat.at.signIn(`Wrong-Guess-${turn}`)));
    const checked = tries.filter((each) => each.status === 'fulfilled');
    expect(checked).toHaveLength(limit);
    expect(product.entry(who.login).attributes['badPwdCount']).toEqual([String(limit)]);
  });

  it('E5: the old password of a change counts on the same budget', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    for (let turn = 0; turn < limit; turn++) {
      const { outcome } = await who.at.changePassword(`Wrong-Guess-${turn}`, 'Quite-New-Words-77');
      expect(outcome).toBe('old-password-wrong');
    }
    await expect(who.at.changePassword(who.password, 'Quite-New-Words-77')).rejects.toThrow('429');
    await expect(product.seat(who).at.signIn(who.password)).rejects.toThrow('429');
  });

  it('E5: the fresh proof of who is signed in counts, and an app is not added without it', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    const refused = { status: 403, body: { code: 'fresh-proof-required' } };
    expect(await who.at.api.post('/tokens', { name: 'Phone' })).toMatchObject(refused);
    expectStatus(200, await who.at.api.post('/session/challenges', { factor: 'email-code' }));
    const code = codeIn(await product.mailbox.waitFor(who.email, { after: 0, matching: codeMail }));
    const proofs: number[] = [];
    for (let turn = 0; turn < limit + 1; turn++) {
      const proof = { factor: 'email-code', code: wrong(code, turn) };
      proofs.push((await who.at.api.post('/session/proofs', proof)).status);
    }
    expect(proofs).toEqual([...Array<number>(limit).fill(403), 429]);
    expect((await who.at.api.post('/session/proofs', { factor: 'email-code', code })).status).toBe(429);
    expect(await who.at.api.post('/tokens', { name: 'Phone' })).toMatchObject(refused);
  });

  it('E5: the first code of a new app counts', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    const { id } = await who.at.addApp();
    const statuses: number[] = [];
    for (let turn = 0; turn < limit + 2; turn++) {
      statuses.push((await who.at.api.post(`/tokens/${id}/confirmation`, { code: `00000${turn}` })).status);
    }
    expect(statuses.slice(limit)).toEqual([429, 429]);
  });

  it('E5, E14: a fresh proof by the app counts as well, and without it the app stays', async () => {
    const token = product.facts.token!;
    const thanh = {
      login: token.login,
      email: 'thanh@demo.example',
      password: 'Canal-Plum-90',
      state: 'usual',
    } as never;
    const who = product.seat(thanh, 'bank', () => totpNow(token.secret));
    await who.at.signIn('Canal-Plum-90');
    const [{ id }] = expectStatus(200, await who.at.api.get<[{ id: string }]>('/tokens'));
    const statuses: number[] = [];
    for (let turn = 0; turn < limit + 2; turn++) {
      statuses.push((await who.at.api.post('/session/proofs', { factor: 'token-code', code: `00000${turn}` })).status);
    }
    expect(statuses.slice(limit)).toEqual([429, 429]);
    expect((await who.at.api.delete(`/tokens/${id}`)).status).toBe(403);
    expect(expectStatus(200, await who.at.api.get<unknown[]>('/tokens'))).toHaveLength(1);
  });

  it('E5: the second factor of a recovery counts for itself', async () => {
    const who = await product.newcomer('usual', 'bank');
    await who.at.signIn(who.password);
    const app = await who.at.addApp();
    expectStatus(200, await who.at.api.post(`/tokens/${app.id}/confirmation`, { code: totpNow(app.secret) }));
    const code = await begin(who);
    const flow = expectStatus(200, await who.at.prove('email-code', code));
    expect(flow.gate.choices).toEqual(['token-code']);
    const statuses: number[] = [];
    for (let turn = 0; turn < limit + 2; turn++)
      statuses.push((await who.at.prove('token-code', `00000${turn}`)).status);
    expect(statuses).toEqual([...Array<number>(limit).fill(403), 429, 429]);
    expect(expectStatus(200, await who.at.api.get<FlowView>('/flow')).state).toBe('proving');
  });

  /** As if a day had gone by: the end of a window is moved into the past, where the product reads it. */
  const passWindow = (subject: string, slot: string): Promise<void> => setMembers(subject, { [`${slot}_until`]: 1 });

  const setMembers = async (id: string, members: Record<string, number>): Promise<void> => {
    const names = Object.keys(members);
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-budgets',
        Key: { id: { S: id } },
        UpdateExpression: `SET ${names.map((_, index) => `#n${index} = :v${index}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          names.map((name, index) => [`:v${index}`, { N: String(members[name]) }]),
        ),
      }),
    );
  };
});
