import { describe, expect, it } from '@jest/globals';
import { personId } from '#functions/ports/person.ts';
import { nobodysGuid } from '#functions/resources/is-on-resource.ts';
import { alice, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

const bob = {
  ...alice,
  objectGuid: alice.objectGuid.replace(/.$/, 'd'),
  samAccountName: 'bobby',
  userPrincipalName: 'bobby@corp.example',
  mail: 'bobby@mail.example',
};

/** Alice is on the resource, Bob is in the same directory and not on it. */
async function setup() {
  const w = await world({ portal: { members: 'assigned' }, people: [alice, bob] });
  await w.ports.people.assign(personId('corp', alice.objectGuid), 'demo');
  return w;
}
const recover = (browser: Browser, login: string) =>
  browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
const signIn = (browser: Browser, login: string) => browser.post('/sign-in', { portal: 'demo', login, language: 'en' });

describe('E1: on a resource of assigned people', () => {
  it.each(['bobby', 'nobod'])('%s begins a recovery that no code proves, and gets no mail', async (login) => {
    const w = await setup();
    const browser = w.browser();
    expect((await recover(browser, login)).status).toBe(201);
    expect(w.ports.notices.sent).toMatchObject([{ to: null }]);
    const proof = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(proof.status).toBe(403);
  });

  it('who is not on it spends the budgets of a name that does not exist, not their own', async () => {
    const w = await setup();
    for (let n = 0; n < 6; n++) await recover(w.browser(), 'bobby');
    const own = [...w.ports.budgets.counters.keys()].filter((key) => key.includes(bob.objectGuid));
    expect(own).toEqual([]);
  });

  it('the answers, and the requests to our stores, are those for a name that does not exist', async () => {
    const seen: unknown[] = [];
    for (const login of ['bobby', 'nobod']) {
      const w = await setup();
      const calls: string[] = [];
      for (const [name, port] of Object.entries(w.ports)) spy(name, port, calls);
      const [first, second] = [w.browser(), w.browser()];
      const answers = [await recover(first, login), await signIn(second, login)];
      seen.push({ calls, answers: answers.map(({ status, raw }) => [status, raw.headers, raw.body!.length]) });
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it('the directory is told whom to insist on, and of others never hears the password', async () => {
    const w = await setup();
    for (const login of ['alice', 'bobby', 'nobod']) {
      const browser = w.browser();
      const { operation } = (await signIn(browser, login)).body.sealing.binding;
      expect((await browser.post('/sign-in/password', { operation, sealed: 'sealed' })).status).toBe(202);
    }
    expect(w.ports.jobs.sent.map((job) => job.target)).toEqual([
      { login: 'alice', objectGuid: alice.objectGuid },
      { login: 'bobby', objectGuid: nobodysGuid },
      { login: 'nobod', objectGuid: nobodysGuid },
    ]);
    const sizes = w.ports.jobs.sent.map((job) => JSON.stringify(job).length);
    expect(new Set(sizes).size).toBe(1);
  });

  it.each([
    ['somebody who was taken off it meanwhile', alice],
    ['somebody whom a bridge let through all the same', bob],
  ])('%s is refused as for a wrong password', async (_, person) => {
    const w = await setup();
    const browser = w.browser();
    const { operation } = (await signIn(browser, person.samAccountName)).body.sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
    await w.ports.people.unassign(personId('corp', alice.objectGuid), 'demo');
    await w.answer({ id: operation, outcome: 'done', objectGuid: person.objectGuid });
    const finished = await browser.post('/sign-in/session');
    expect([finished.status, finished.body.code]).toEqual([403, 'proof-refused']);
    expect(w.ports.sessions.items.size).toBe(0);
  });

  it('a recovery that was proven changes nothing for who was taken off it meanwhile', async () => {
    const w = await setup();
    const browser = w.browser();
    await recover(browser, 'alice');
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    await w.ports.people.unassign(personId('corp', alice.objectGuid), 'demo');
    const { operation } = flow.body.sealing.binding;
    const answer = await browser.post('/recovery/password', { operation, sealed: 'x' });
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('who is on it signs in and recovers', async () => {
    const w = await setup();
    const [first, second] = [w.browser(), w.browser()];
    const { operation } = (await signIn(first, 'alice')).body.sealing.binding;
    await first.post('/sign-in/password', { operation, sealed: 'sealed' });
    await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
    expect((await first.post('/sign-in/session')).status).toBe(201);
    await recover(second, 'alice');
    expect((await second.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(200);
  });
});

function spy(name: string, port: object, calls: string[]): void {
  for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(port))) {
    if (method === 'constructor') continue;
    const original = Reflect.get(port, method) as (...args: unknown[]) => unknown;
    Reflect.set(port, method, (...args: unknown[]) => {
      calls.push(`${name}.${method}`);
      return original.apply(port, args);
    });
  }
}
