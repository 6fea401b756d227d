import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { systemRandom } from '#functions/random.ts';
import { totpNow } from '#local/totp.ts';
import type { AccountStateView } from '#shared/api/account-views.ts';
import type { LostThing } from '#shared/api/lost-things.ts';
import type { Problem } from '#shared/api/problem.ts';
import type { RestoreView, UserIssueList, VerifiedIssueView } from '#shared/api/restore-views.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { adminCookie, decide, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

/** Restoring access, through the real API and the real operator's command. */
describe('E19: restoring access', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });

  const start = async (seat: Newcomer, lost: readonly LostThing[]): Promise<FlowView> => {
    const body = { portal: 'demo', login: seat.login, lost, language: 'en' };
    return expectStatus(201, await seat.at.api.post<FlowView>('/restore', body));
  };
  const submit = (seat: Newcomer, body: object = {}) => seat.at.api.post<RestoreView>('/restore/requests', body);
  const stateOf = async (seat: Newcomer): Promise<string> =>
    expectStatus(200, await seat.at.api.get<RestoreView>('/restore')).state;

  /** Proves the mailbox in a flow or a sign-in that has begun. */
  async function proveMail(seat: Newcomer): Promise<void> {
    const matching = /type this code/;
    const before = (await product.mailbox.to(seat.email)).filter(({ text }) => matching.test(text)).length;
    expectStatus(200, await seat.at.api.post('/flow/challenges', { factor: 'email-code' }));
    const mail = await product.mailbox.waitFor(seat.email, { after: before, matching });
    expectStatus(200, await seat.at.prove('email-code', codeIn(mail)));
  }
  /** Somebody who reads that person's mail asks, in a browser of their own. */
  async function thiefOf(who: Newcomer, lost: readonly LostThing[] = ['token']): Promise<Newcomer> {
    const thief = product.seat(who);
    await start(thief, lost);
    await proveMail(thief);
    return thief;
  }

  it('the old address is told; the thief’s own sign-in changes nothing, the real person’s cancels it', async () => {
    const who = await product.newcomer();
    const thief = await thiefOf(who);
    const { reference } = expectStatus(201, await submit(thief));
    const told = await product.mailbox.waitFor(who.email, { after: 0, matching: new RegExp(reference) });
    expect(told.text).toMatch(/not-me#t=/);

    expectStatus(201, await thief.at.api.post('/sign-in', { portal: 'demo', login: who.login, language: 'en' }));
    await proveMail(thief);
    expectStatus(201, await thief.at.api.post('/sign-in/session'));
    const { restore } = expectStatus(200, await thief.at.api.get<AccountStateView>('/account'));
    expect(restore?.reference).toBe(reference);
    expect(await stateOf(thief)).toBe('waiting');

    await who.at.signIn(who.password);
    expect(await stateOf(thief)).toBe('cancelled');
    await expect(decide(product, 'verify', reference)).rejects.toThrow(/does not wait/);
  });

  it('E12: fifty times at once comes to one request, and the steps of another flow open nothing', async () => {
    const who = await product.newcomer();
    const thief = await thiefOf(who);
    const other = product.seat(await product.nextPerson());
    await start(other, ['token']);
    expect((await submit(other)).status).toBe(409);
    expect((await other.at.api.post('/restore/mail-codes', { mail: 'new@demo.example' })).status).toBe(409);
    const browsers = Array.from({ length: 50 }, () => {
      const browser = product.browser();
      for (const [name, value] of thief.at.api.cookies) browser.cookies.set(name, value);
      return browser.post<RestoreView>('/restore/requests', {});
    });
    const answers = await Promise.all(browsers);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    // The others come too late, or after the flow has ended.
    expect(answers.filter(({ status }) => ![201, 401, 409, 429].includes(status))).toEqual([]);
    const mine = (await product.scan('issues')).filter((item) => item['login']?.S === who.login);
    expect(mine).toHaveLength(1);
  });

  it('E15: what is not lost is asked for, and what is lost proves nothing', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    const app = await who.at.addApp();
    const first = totpNow(app.secret);
    expectStatus(200, await who.at.api.post(`/tokens/${app.id}/confirmation`, { code: first }));

    const half = product.seat(who);
    await start(half, ['password']);
    await proveMail(half);
    expect(expectStatus(200, await half.at.api.get<FlowView>('/flow'))).toMatchObject({
      state: 'proving',
      gate: { choices: ['token-code'] },
    });
    expect((await submit(half, { newPassword: 'Sturdy-Lantern-4471' })).status).toBe(409);

    const lost = product.seat(who);
    const { gate } = await start(lost, ['token']);
    expect(gate.choices).not.toContain('token-code');
    const proof = await lost.at.api.post<Problem>('/flow/proofs', { factor: 'token-code', code: totpNow(app.secret) });
    expect([proof.status, proof.body.code]).toEqual([409, 'wrong-step']);
  });

  it('mailbox and token lost, the password remains: nothing changes until an operator decides, then all of it', async () => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    const app = await who.at.addApp();
    expectStatus(200, await who.at.api.post(`/tokens/${app.id}/confirmation`, { code: totpNow(app.secret) }));

    const seat = product.seat(who);
    const { sealing } = await start(seat, ['mail', 'token']);
    const wrong = await seat.at.sealed(sealing!, { currentPassword: 'Surely-Wrong-0' });
    const check = async (body: object): Promise<OperationView> =>
      seat.at.outcome(expectStatus(202, await seat.at.api.post<OperationView>('/sign-in/password', body)));
    expect((await check(wrong)).outcome).toBe('credentials-refused');
    const again = expectStatus(200, await seat.at.api.get<FlowView>('/flow'));
    expect((await check(await seat.at.sealed(again.sealing!, { currentPassword: who.password }))).outcome).toBe('done');
    expect(expectStatus(200, await seat.at.api.get<FlowView>('/flow'))).toMatchObject({
      state: 'proven',
      asks: ['mail'],
    });

    const mail = `moved-${systemRandom.id().toLowerCase().replaceAll(/\W/g, 'x')}@elsewhere.example`;
    expectStatus(200, await seat.at.api.post('/restore/mail-codes', { mail }));
    const letter = await product.mailbox.waitFor(mail, { after: 0, matching: /type this code/ });
    expect((await submit(seat, { mailCode: codeIn(letter) === '000000' ? '000001' : '000000' })).status).toBe(403);
    const { reference } = expectStatus(201, await submit(seat, { mailCode: codeIn(letter) }));
    const mailsToNew = await product.mailbox.to(mail);
    expect(JSON.stringify(mailsToNew)).not.toContain(who.login);

    // Nothing has changed: the session lives, the code of a recovery goes to the old address.
    expectStatus(200, await who.at.api.get('/session'));
    const shown = await decide(product, 'show', reference);
    expect(shown).toContain(`to become ${mail}`);
    expect(shown).toMatch(/proven +directory-password at /);
    expect(await decide(product, 'verify', reference)).toMatch(/Access is restored/);

    expect(await stateOf(seat)).toBe('verified');
    expect((await who.at.api.get('/session')).status).toBe(401);
    const token = (await product.scan('tokens')).find((item) => item['id']?.S === app.id);
    expect([token?.['isEnabled']?.BOOL, token?.['resource']?.S]).toEqual([false, 'demo']);
    // Password alone, and no app: what is asked for is what is left.
    const back = product.seat({ ...who, email: mail });
    expect((await back.at.signIn(who.password)).session).toBeDefined();
    expect((await back.at.recover()).state).toBe('proven');
    for (const address of [who.email, mail])
      await product.mailbox.waitFor(address, { after: 0, matching: /restored access/ });
    // Neither the address nor a hash stays with the request.
    const kept = (await product.scan('issues')).find((item) => item['reference']?.S === reference);
    expect(kept).not.toHaveProperty('newMail');
    await expect(decide(product, 'verify', reference)).rejects.toThrow(/does not wait/);
  });

  it('an administrator by the API: of fifty decisions at once one counts, and other portals’ are not there', async () => {
    const who = await product.newcomer();
    const thief = await thiefOf(who);
    const { reference } = expectStatus(201, await submit(thief));
    const ada = product.browser();
    const token = await signInAdministrator(product);
    ada.cookies.set(adminCookie, token);
    const { issues } = expectStatus(200, await ada.get<UserIssueList>('/admin/user-issues?portal=demo'));
    const { id } = issues.find((issue) => issue.reference === reference)!;
    const path = `/admin/user-issues/demo/${id}`;
    const all = await Promise.all(
      Array.from({ length: 50 }, () => {
        const browser = product.browser();
        browser.cookies.set(adminCookie, token);
        return browser.post<VerifiedIssueView>(`${path}/verification`, {});
      }),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await ada.delete<Problem>(path)).body.code).toBe('wrong-step');
    // What administrators look after elsewhere is not there for her.
    expect((await ada.get<Problem>('/admin/user-issues?portal=bank')).status).toBe(404);
    expect((await ada.get<Problem>(path.replace('demo', 'bank'))).status).toBe(404);
  });
});
