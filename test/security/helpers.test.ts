import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { HandedCode, OneTimePreparation, PeopleList } from '#shared/api/people-views.ts';
import type { UserIssueList } from '#shared/api/restore-views.ts';
import type { FlowView, OperationView, Sealing } from '#shared/api/views.ts';
import type { SealBinding } from '#shared/protocol/seal-binding.ts';
import { eventually } from '#test/support/eventually.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { appearanceOf } from './support/answers.ts';

jest.setTimeout(180_000);

const lasting = ({ operation, directory, login, kind }: SealBinding): SealBinding => ({
  ...{ operation, directory, login, kind },
});

/** What a help desk could do to people, through the real API, bridge and directory. */
describe('E19: a helper', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });

  /** An administrator at the console. */
  async function helper(who: Parameters<typeof signInAdministrator>[1] = {}): Promise<SourceClient> {
    const browser = product.browser();
    browser.cookies.set(adminCookie, await signInAdministrator(product, { role: 'helpdesk', ...who }));
    return browser;
  }
  const prove = ({ at }: Newcomer, code: string) => at.api.post('/flow/proofs', { factor: 'bootstrap-code', code });
  /** Where somebody is, by the search itself. */
  async function pathOf(by: SourceClient, login: string): Promise<string> {
    const { directory } = expectStatus(
      200,
      await by.get<{ directories: { id: string }[] }>('/admin/places'),
    ).directories.map(({ id }) => ({ directory: id }))[0]!;
    const query = new URLSearchParams({ directory, name: login }).toString();
    const { people } = expectStatus(200, await by.get<PeopleList>(`/admin/people?${query}`));
    const found = people.find((person) => person.login === login)!;
    return `/admin/people/${directory}/${found.guid}`;
  }

  it('holds a code that is nowhere in the clear, opens no session, and is no proof of a request that they decide on', async () => {
    const who = await product.newcomer();
    const grace = await helper();
    const path = await pathOf(grace, who.login);
    const { code } = expectStatus(201, await grace.post<HandedCode>(`${path}/bootstrap-codes`, { hours: 1 }));
    await product.mailbox.waitFor(who.email, { after: 0, matching: /code/ });
    const thief = product.seat(who);
    const start = { portal: 'demo', login: who.login, language: 'en' };
    expectStatus(201, await thief.at.api.post<FlowView>('/recovery', { ...start, purpose: 'reset' }));
    expect((await prove(thief, code)).status).toBe(409);
    // A request to restore access takes it, and is for somebody else to decide.
    expectStatus(201, await thief.at.api.post<FlowView>('/restore', { ...start, lost: ['token'] }));
    expectStatus(200, await prove(thief, code));
    expectStatus(201, await thief.at.api.post('/restore/requests', {}));
    const { issues } = expectStatus(200, await grace.get<UserIssueList>('/admin/user-issues?portal=demo'));
    const { id } = issues.find(({ login }) => login === who.login)!;
    expect((await grace.post(`/admin/user-issues/demo/${id}/verification`, {})).status).toBe(403);
    expect((await thief.at.api.get('/session')).status).toBe(401);
    for (const table of ['authenticators', 'repeats', 'budgets', 'people', 'sessions', 'audit'])
      for (const form of [code, code.replaceAll('-', '')])
        expect([table, JSON.stringify(await product.scan(table)).includes(form)]).toEqual([table, false]);
  });

  it('sends a mail that opens nothing: its link carries no secret, and the page asks for proof as always (E13)', async () => {
    const who = await product.newcomer();
    const grace = await helper();
    const sent = await grace.raw('POST', `${await pathOf(grace, who.login)}/reset-invitations`);
    expect(sent.status).toBe(202);
    const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /\/portal\/demo\/forgot/ });
    const [link = ''] = /http\S+/.exec(mail.text) ?? [];
    expect(new URL(link)).toMatchObject({ pathname: '/portal/demo/forgot', search: '', hash: '' });
  });

  it('sets a password that works once, by a seal that opens as nothing else, and where a bridge and a portal allow it (B3)', async () => {
    const who = await product.newcomer();
    const grace = await helper({ name: 'Grace' });
    const path = `${await pathOf(grace, who.login)}/one-time-password`;
    const password = `Kelot-${randomUUID().slice(0, 8)}-Bamur`;
    const set = async (lie: (sealing: Sealing) => Sealing): Promise<string | undefined> => {
      const { sealing } = expectStatus(200, await grace.post<OneTimePreparation>(`${path}/preparation`, {}));
      const sealed = await who.at.sealed(lie(sealing), { newPassword: password });
      let seen = expectStatus(202, await grace.post<OperationView>(path, sealed));
      const operation = `${path.replace('one-time-password', 'operations')}/${seen.id}?wait=20`;
      while (seen.state === 'pending') seen = expectStatus(200, await grace.get<OperationView>(operation));
      return seen.outcome;
    };
    // A browser of somebody who would rather know a password that lasts: the real bridge does not open it.
    const outcome = await set(({ binding, bridges }) => ({ binding: lasting(binding), bridges }));
    expect([outcome, (await who.at.signIn(who.password)).check.outcome]).toEqual(['job-refused', 'done']);
    expect((await who.at.api.get('/session')).status).toBe(200);

    expect(await set((sealing) => sealing)).toBe('done');
    await eventually(async () => {
      expect((await who.at.api.get('/session')).status).toBe(401);
    });
    // No second proof in the same hand.
    expect((await grace.post(path.replace('one-time-password', 'bootstrap-codes'), { hours: 1 })).status).toBe(403);
    const { check, session } = await product.seat(who).at.signIn(password);
    expect([check.outcome, session?.actions]).toEqual(['password-must-change', ['password.change']]);
    for (const table of ['operations', 'people', 'sessions', 'budgets', 'audit'])
      expect([table, JSON.stringify(await product.scan(table)).includes(password)]).toEqual([table, false]);
  });

  it('does nothing for protected accounts, nor outside of what they look after (B3, W5)', async () => {
    const grace = await helper();
    const chief = await product.nextPerson('protected');
    const path = await pathOf(grace, chief.login);
    expect((await grace.post(`${path}/bootstrap-codes`, { hours: 1 })).status).toBe(403);
    expect((await grace.post(`${path}/unlock`, { operation: 'A'.repeat(22) })).status).toBe(403);
    expect((await grace.raw('POST', `${path}/reset-invitations`)).status).toBe(403);
    expect((await grace.post(`${path}/one-time-password/preparation`, {})).status).toBe(403);
    const step = { operation: 'A'.repeat(22), sealed: '{}' };
    expect((await grace.post(`${path}/one-time-password`, step)).status).toBe(403);
    for (const who of [{ directories: ['elsewhere'] }, { portals: [] as string[] }] as const) {
      const other = await helper(who);
      for (const answer of [await other.get(path), await other.post(`${path}/bootstrap-codes`, { hours: 1 })])
        expect(answer.status).toBe(404);
    }
    // What administrators do is not a help desk's, and an auditor does nothing at all.
    const auditor = await helper({ role: 'auditor', portals: 'all' });
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.post(`${path}/bootstrap-codes`, { hours: 1 })).status).toBe(403);
    expect((await grace.raw('PUT', `${path}/deactivation`)).status).toBe(403);
  });

  it('E1: who is switched off is nobody, also with the right password, and whoever was signed in is out', async () => {
    const [who, session] = [await product.newcomer(), await product.newcomer()];
    const ada = await helper({ role: 'administrator' });
    await session.at.signIn(session.password);
    expect((await session.at.api.get('/session')).status).toBe(200);
    for (const each of [who, session])
      expect((await ada.raw('PUT', `${await pathOf(ada, each.login)}/deactivation`)).status).toBe(204);
    expect((await session.at.api.get('/session')).status).toBe(401);

    const seen = async (login: string): Promise<object[]> => {
      const browser = product.browser();
      const start = { portal: 'demo', login, language: 'en' };
      const answers = [
        await browser.raw('POST', '/recovery', { ...start, purpose: 'reset' }),
        await browser.raw('GET', '/flow'),
        await browser.raw('POST', '/flow/challenges', { factor: 'email-code' }),
        await browser.raw('POST', '/flow/proofs', { factor: 'email-code', code: '000000' }),
        await browser.raw('POST', '/restore', { ...start, lost: ['token'] }),
      ];
      return answers.map((answer) => appearanceOf(answer, login));
    };
    expect(await seen(who.login)).toEqual(await seen(`nobody-${randomUUID().slice(0, 8)}`));
    await expect(who.at.signIn(who.password)).rejects.toThrow();
    expect((await who.at.api.get('/session')).status).toBe(401);
  });
});
