import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FlowView } from '#shared/api/views.ts';
import { codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';

jest.setTimeout(180_000);

/** Requests that functions make while they answer; what bridges and queues do all the time is left out. */
const ofFunctions = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counts).filter(
      ([name]) => !/Receive|Delete(Message|MessageBatch)|ChangeMessage|ListTables/.test(name),
    ),
  );

/** Whether an administrator has words of their own for a mail. */
const wordsOfMail = 1;

describe('W9: what an anonymous request costs', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
    // Bridges are remembered for some seconds; the first request of a function asks for them and for the key ring.
    await product.browser().post('/recovery', { portal: 'demo', login: 'warm-up', purpose: 'reset', language: 'en' });
  });

  /**
   * The least that several runs of the same request cost. A heartbeat that comes in between adds to one of them, and never
   * to all.
   */
  const costOf = async (request: (turn: number) => Promise<unknown>): Promise<number> => {
    let least = Infinity;
    for (let turn = 0; turn < 5; turn++) {
      await product.counts();
      await request(turn);
      const all = Object.values(ofFunctions(await product.counts())).reduce((sum, count) => sum + count, 0);
      least = Math.min(least, all);
    }
    return least;
  };
  const start = (login: string) =>
    product.browser().post<FlowView>('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });

  it.each([
    ['a path that is not there', () => product.browser().get('/nothing'), 0],
    ['a portal that is not there', () => product.browser().get('/portals/nothing'), 0],
    ['a portal', () => product.browser().get('/portals/demo'), 0],
    ['a body of the wrong shape', () => product.browser().post('/recovery', { login: 1 }), 0],
    ['a name that cannot be one', () => start('*'), 0],
    [
      'a step without a cookie',
      () => product.browser().post('/flow/proofs', { factor: 'token-code', code: '000000' }),
      0,
    ],
    ['a forged link', () => product.browser().post('/reports', { token: 'A'.repeat(400) }), 0],
    ['the longest forged link', () => product.browser().post('/reports', { token: 'A'.repeat(2048) }), 0],
    ['an operation that is not there', () => product.browser().get('/operations/AAAAAAAAAAAAAAAAAAAAAA'), 1],
  ] as const)('%s: next to nothing', async (_, request, atMost) => {
    expect(await costOf(request)).toBeLessThanOrEqual(atMost);
  });

  it('a cookie of somebody who never was: one read', async () => {
    const cost = await costOf(() => {
      const browser = product.browser();
      browser.cookies.set('__Host-latchkey-flow', 'A'.repeat(43));
      return browser.post('/flow/proofs', { factor: 'email-code', code: '000000' });
    });
    expect(cost).toBe(1);
  });

  it('a recovery begun for nobody: at most eight requests to all services, and the same for somebody but for their mail', async () => {
    const nobody = await costOf((turn) => start(`cheap-${turn}`));
    // Somebody else each time as well: who begins again within the hour finds their budgets open, and costs a write more.
    const people = await Promise.all(Array.from({ length: 5 }, () => product.nextPerson()));
    const somebody = await costOf(async (turn) => {
      const { login, email } = people[turn]!;
      await start(login);
      await product.mailbox.waitFor(email!, { after: 0, matching: codeMail });
    });
    process.stderr.write(`a recovery begun: ${nobody} requests for nobody, ${somebody} for somebody\n`);
    expect(nobody).toBeLessThanOrEqual(8);
    // Whose mail is sent, later and by another function, has the words for it looked up there. Who asks waits for none of it.
    expect(somebody).toBe(nobody + wordsOfMail);
  });

  it('ten abandoned recoveries leave a bounded, short-lived trace, and later ones are not slower', async () => {
    const tables = ['flows', 'budgets', 'sessions', 'operations', 'challenges', 'people', 'tokens', 'bridges', 'keys'];
    const all = async () => (await Promise.all(tables.map((table) => product.scan(table)))).flat();
    const before = await all();
    const costs: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      await product.counts();
      expectStatus(201, await start(`abandoned-${turn}`));
      costs.push(Object.values(ofFunctions(await product.counts())).reduce((sum, count) => sum + count, 0));
    }
    const known = new Set(before.map((item) => item['id']?.S));
    const fresh = (await all()).filter((item) => item['id'] !== undefined && !known.has(item['id'].S));
    // Of each: the flow, the budget of the name, the budget of the address.
    expect(fresh.length).toBeLessThanOrEqual(30);
    expect(Buffer.byteLength(JSON.stringify(fresh))).toBeLessThan(10 * 3000);
    for (const item of fresh) {
      expect(Number(item['deleteAt']?.N)).toBeGreaterThan(Date.now() / 1000);
      expect(Number(item['deleteAt']?.N)).toBeLessThan(Date.now() / 1000 + 2 * 86_400);
    }
    expect(Math.min(...costs.slice(5))).toBeLessThanOrEqual(Math.min(...costs.slice(0, 5)));
  });

  it('one address can begin no more than 60 recoveries in an hour, whoever they are for', async () => {
    const browser = product.browser();
    // The limit of a minute lives in the memory of a function: parallel requests meet several of them.
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const burst = Array.from({ length: 40 }, (_, index) => {
        const one = product.browser(browser.address);
        return one.post('/recovery', {
          portal: 'demo',
          login: `crowd-${turn}-${index}`,
          purpose: 'reset',
          language: 'en',
        });
      });
      statuses.push(...(await Promise.all(burst)).map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(60);
    expect(new Set(statuses)).toEqual(new Set([201, 429]));
  });

  it('a burst of sign-ins does not reach the directory before the budget says so', async () => {
    const who = await product.nextPerson();
    const browser = product.browser();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        product.browser(browser.address).post('/sign-in', { portal: 'demo', login: who.login, language: 'en' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(10);
  });
});
