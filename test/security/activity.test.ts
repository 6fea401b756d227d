import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ActivityView } from '#shared/api/activity-views.ts';
import type { EnvironmentsView } from '#shared/api/environment-views.ts';
import type { FlowView } from '#shared/api/views.ts';
import type { ApiClient } from '#test/support/api-client.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

const agent = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'accept-language': 'de-DE',
};

/** Sends these headers with everything. */
function sending(client: ApiClient, headers: Record<string, string>): void {
  const send = client.request.bind(client);
  client.request = (method, path, body, options = {}) =>
    send(method, path, body, { ...options, headers: { ...headers, ...options.headers } });
}

describe('what happened, and where from', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });

  /** As far as the directory lets the password through, and no further. */
  async function afterPassword(who: Newcomer, portal: string): Promise<FlowView> {
    const { browser, at } = who;
    const begin = { portal, login: who.login, language: 'en' };
    const flow = expectStatus(201, await browser.post<FlowView>('/sign-in', begin));
    const sealed = await at.sealed(flow.sealing!, { currentPassword: who.password });
    await at.outcome(expectStatus(202, await browser.post('/sign-in/password', sealed)));
    return expectStatus(200, await browser.get<FlowView>('/flow'));
  }

  it('W2: a thief of the password who copies what a browser states, and lies about the address, is asked', async () => {
    const owner = await product.newcomer('usual', 'bank');
    sending(owner.browser, agent);
    expect((await owner.at.signIn(owner.password)).session).toBeDefined();
    const { places } = expectStatus(200, await owner.browser.get<EnvironmentsView>('/environments')).environments[0]!;

    const thief = product.seat(owner, 'bank');
    const address = places[0]!.network.replace('.0/24', '.9');
    const lies = {
      ...{ 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}`, 'true-client-ip': address },
      ...{ 'cloudfront-viewer-address': `${address}:4711`, 'cloudfront-viewer-country': 'DE' },
      'cloudfront-viewer-asn': '3320',
    };
    sending(thief.browser, { ...agent, ...lies });
    const asked = await afterPassword(thief, 'bank');
    expect(asked).toMatchObject({ state: 'proving', gate: { missing: 1, choices: ['email-code'] } });
    expect((await thief.browser.post('/sign-in/session')).status).toBe(409);
    expect(thief.browser.cookies.has('__Host-latchkey-device')).toBe(false);

    // The owner's own browser is known by its cookie, and is not asked.
    const again = product.seat(owner, 'bank');
    sending(again.browser, { ...agent, ...lies });
    again.browser.cookies.set('__Host-latchkey-device', owner.browser.cookies.get('__Host-latchkey-device')!);
    expect((await afterPassword(again, 'bank')).state).toBe('proven');
    // Nothing that was made up is on record: neither a country nor a network's number.
    expectStatus(201, await again.browser.post('/sign-in/session'));
    const known = expectStatus(200, await again.browser.get<EnvironmentsView>('/environments'));
    expect(JSON.stringify(known)).not.toContain('country');
    expect(known.environments).toHaveLength(1);
  });

  it('E18: "this was not me" ends every other session and freezes recovery; the password still opens the door', async () => {
    const owner = await product.newcomer();
    await owner.at.signIn(owner.password);
    const stranger = product.seat(owner);
    await stranger.at.signIn(owner.password);
    const { entries } = expectStatus(200, await owner.browser.get<ActivityView>('/activity'));
    expect(entries.map(({ what }) => what)).toEqual(['signed-in', 'signed-in']);

    // Nobody speaks for somebody else.
    const other = await product.newcomer();
    await other.at.signIn(other.password);
    const report = { entry: entries[0]!.id };
    expect((await other.browser.post('/activity/reports', report)).status).toBe(404);
    expect((await stranger.browser.get('/session')).status).toBe(200);

    expectStatus(204, await owner.browser.post('/activity/reports', report));
    expect((await stranger.browser.get('/session')).status).toBe(401);
    expect((await owner.browser.get('/session')).status).toBe(200);
    expect((await product.seat(owner).at.signIn(owner.password)).session).toBeDefined();
    const recovery = product.seat(owner);
    expectStatus(201, await recovery.at.start('reset'));
    // Somebody else's mail, asked for afterwards, shows that the owner's would have been there by now.
    const witness = await product.newcomer();
    expectStatus(201, await witness.at.start('reset'));
    await product.mailbox.waitFor(witness.email, { after: 0 });
    expect(await product.mailbox.codesTo(owner.email)).toBe(0);
  });

  it('E1: a wrong try leaves one entry for whoever was named, and that of nobody is soon gone', async () => {
    const before = new Set((await product.scan('activity')).map(({ id, person }) => `${person!.S} ${id!.S}`));
    const real = await product.newcomer();
    const answers = [];
    for (const login of [real.login, `nobody-${real.login}`]) {
      const browser = product.browser();
      await browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
      for (let tries = 0; tries < 3; tries++) {
        const answer = await browser.post<{ code: string }>('/flow/proofs', { factor: 'email-code', code: '000000' });
        answers.push(`${answer.status} ${answer.body.code}`);
      }
    }
    expect(new Set(answers)).toEqual(new Set(['403 proof-refused']));
    const added = (await product.scan('activity')).filter(
      ({ id, person, what }) => what!.S === 'wrong-proof' && !before.has(`${person!.S} ${id!.S}`),
    );
    const mine = added.filter(({ deleteAt }) => deleteAt !== undefined);
    const lives = mine.map(({ deleteAt, atMs }) =>
      Math.round(Number(deleteAt!.N) / 3600 - Number(atMs!.N) / 3_600_000),
    );
    expect(mine).toHaveLength(2);
    expect(lives.sort((a, b) => a - b)).toEqual([2, 180 * 24 + 1]);
    expect(JSON.stringify(added)).not.toContain(real.login);
  });
});
