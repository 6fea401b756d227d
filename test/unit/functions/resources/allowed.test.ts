import { describe, expect, it } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { initialResource } from '#local/demo-resources.ts';
import { hashOfToken } from '#functions/flows/new-flow.ts';
import { bodies, pathOf } from '#test/security/support/requests.ts';
import { alice, world } from '../fakes/world.ts';
import type { Browser, Reply } from '../fakes/world.ts';
import { resource } from './drafts.ts';

const recovery = { needed: 1, allowed: ['email-code'], categories: 1 };
const minimal = resource({ alias: 'minimal', actions: ['password.reset'], recovery });
const hollow = resource({ alias: 'hollow', signIn: { methods: ['directory-password'] } });
const full = { ...initialResource('corp'), alias: 'full' };

async function setup() {
  const w = await world();
  for (const each of [minimal, hollow, full]) await w.ports.resources.put(each);
  return w;
}
type World = Awaited<ReturnType<typeof setup>>;

const send = (browser: Browser, action: RegisteredAction): Promise<Reply> =>
  browser.send(action.method, pathOf(action), bodies[action.id]);
const rows = (standing: string) =>
  actions.filter((action) => action.standing === standing).map((action) => [action.id, action] as const);

/** Somebody who signed in on one resource, whose session is then on another: as if that one had been narrowed. */
async function sessionOn(w: World, alias: string): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'full', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  const id = hashOfToken(browser.cookies.get('__Host-latchkey-session')!);
  w.ports.sessions.items.set(id, { ...w.ports.sessions.items.get(id)!, portal: alias });
  return browser;
}

async function flowOn(w: World, alias: string, path: string, body: object): Promise<Browser> {
  const browser = w.browser();
  expect((await browser.post(path, { portal: 'full', login: 'alice', language: 'en', ...body })).status).toBe(201);
  const id = hashOfToken(browser.cookies.get('__Host-latchkey-flow')!);
  w.ports.flows.items.set(id, { ...w.ports.flows.items.get(id)!, portal: alias });
  return browser;
}

describe('W5: on a resource that allows a reset and nothing else', () => {
  it.each([
    ['an unlock', '/recovery', { purpose: 'unlock' }],
    ['a sign-in', '/sign-in', {}],
  ])('%s is refused before anything is looked up', async (_, path, body) => {
    const w = await setup();
    const answer = await w.browser().post(path, { portal: 'minimal', login: 'alice', language: 'en', ...body });
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    expect(w.ports.budgets.counters.size).toBe(0);
  });

  it.each(rows('session'))('%s finds no session', async (_, action) => {
    const w = await setup();
    const browser = await sessionOn(w, 'minimal');
    expect((await send(browser, action)).body.code).toBe('session-required');
  });

  it.each(rows('flow'))('%s goes on with no unlock and no sign-in', async (_, action) => {
    const w = await setup();
    for (const [path, body] of [
      ['/recovery', { purpose: 'unlock' }],
      ['/sign-in', {}],
    ] as const) {
      const browser = await flowOn(w, 'minimal', path, body);
      expect((await send(browser, action)).body.code).toBe('flow-required');
    }
    expect(w.ports.jobs.sent).toEqual([]);
  });

  const ofAReset = ['flow.show', 'flow.begin-proof', 'flow.prove', 'flow.abandon', 'recovery.reset-password'];
  it.each(rows('flow').filter(([id]) => !ofAReset.includes(id)))('%s is no step of a reset', async (_, action) => {
    const w = await setup();
    const browser = await flowOn(w, 'minimal', '/recovery', { purpose: 'reset' });
    expect((await send(browser, action)).status).toBe(409);
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('the reset itself goes through', async () => {
    const w = await setup();
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'minimal', login: 'alice', purpose: 'reset', language: 'en' });
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const { operation } = flow.body.sealing.binding;
    expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).status).toBe(202);
  });
});

describe('W5: on a resource where one signs in and may do nothing', () => {
  /** About the session itself, and about who holds it; `restore.cancel` can only keep things as they are. */
  const always = [
    'session.show',
    'session.end',
    'session.show-proof',
    'session.begin-proof',
    'session.prove',
    'session.show-approval',
    'restore.cancel',
  ];
  /** Leaves out whatever is off here, which is everything. */
  const tellsNothing = 'account.show-state';

  it('the account at a glance shows nothing', async () => {
    const w = await setup();
    const { status, body } = await (await sessionOn(w, 'hollow')).get('/account');
    expect([status, body]).toEqual([200, {}]);
  });

  const others = rows('session').filter(([id]) => !always.includes(id) && id !== tellsNothing);
  it.each(others)('%s is refused', async (_, action) => {
    const w = await setup();
    const browser = await sessionOn(w, 'hollow');
    const answer = await send(browser, action);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    expect(w.ports.jobs.sent.filter((job) => job.kind !== 'password.verify')).toEqual([]);
  });

  it('a token type that is not allowed is not registered, though tokens may be managed', async () => {
    const w = await setup();
    await w.ports.resources.put({ ...hollow, actions: ['token.manage', 'token.register'] });
    const browser = await sessionOn(w, 'hollow');
    const answer = await browser.post('/tokens', bodies['token.register']);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    const confirmed = await browser.post(`/tokens/${'A'.repeat(22)}/confirmation`, { code: '000000' });
    expect([confirmed.status, confirmed.body.code]).toEqual([403, 'not-allowed']);
    expect((await browser.get('/tokens')).status).toBe(200);
  });
});

describe('what is stored', () => {
  it('is what the portal shows', async () => {
    const w = await setup();
    const shown = await w.browser().get('/portals/minimal');
    expect(shown.body).toMatchObject({ actions: ['password.reset'], signIn: { methods: [] } });
  });

  it('that is not valid closes its portal: nothing is begun there, and what was begun is over', async () => {
    const w = await setup();
    const browser = await sessionOn(w, 'full');
    w.ports.resources.items.set('full', { alias: 'full', wrong: ['actions[0]'] });
    expect((await browser.get('/session')).body.code).toBe('session-required');
    expect((await browser.get('/portals/full')).status).toBe(404);
    expect((await browser.get('/portals/minimal')).status).toBe(200);
    expect(w.lines.join()).toMatch(/resource-left-out.*"alias":"full"/);
  });
});
