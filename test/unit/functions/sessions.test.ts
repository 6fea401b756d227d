import { describe, expect, it } from '@jest/globals';
import { endOperation } from '#functions/events/end-operation.ts';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;

const end = (w: World, operation: string, outcome: string): Promise<void> => {
  const { ports, config, now, log } = w;
  const result = { directory: 'corp', operation, outcome, objectGuid: alice.objectGuid } as ResultMessage;
  return endOperation(result, { ports, config, now, log, isRetry: false });
};

async function signedIn(w: World): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'x' });
  await end(w, operation, 'done');
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  return browser;
}

async function reset(w: World, outcome: string): Promise<void> {
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
  const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  const { operation } = flow.body.sealing.binding;
  expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).status).toBe(202);
  await end(w, operation, outcome);
}

async function change(w: World, browser: Browser, outcome: string): Promise<void> {
  const { operation } = (await browser.post('/password/preparation')).body.binding;
  expect((await browser.post('/password', { operation, sealed: 'x' })).status).toBe(202);
  await end(w, operation, outcome);
}

const statuses = (...browsers: Browser[]): Promise<number[]> =>
  Promise.all(browsers.map(async (browser) => (await browser.get('/session')).status));

describe('a new password ends sessions that the old one opened', () => {
  it('a reset: all of them, and of nobody else', async () => {
    const w = await world();
    const [first, second] = [await signedIn(w), await signedIn(w)];
    await w.ports.sessions.create({ ...[...w.ports.sessions.items.values()][0]!, id: 'of somebody else' });
    await reset(w, 'password-in-history');
    expect(await statuses(first, second)).toEqual([200, 200]);
    await reset(w, 'done');
    expect(await statuses(first, second)).toEqual([401, 401]);
    expect([...w.ports.sessions.items.keys()]).toEqual(['of somebody else']);
    expect(await statuses(await signedIn(w))).toEqual([200]);
  });

  it('a change: all but the one that changed it', async () => {
    const w = await world();
    const [first, second] = [await signedIn(w), await signedIn(w)];
    await change(w, first, 'old-password-wrong');
    expect(await statuses(first, second)).toEqual([200, 200]);
    await change(w, first, 'done');
    expect(await statuses(first, second)).toEqual([200, 401]);
  });

  it('an unlock: none', async () => {
    const w = await world();
    const browser = await signedIn(w);
    const other = w.browser();
    await other.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'unlock', language: 'en' });
    const flow = await other.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const { id } = (await other.post('/recovery/unlock', { operation: flow.body.operation })).body;
    await end(w, id, 'done');
    expect(await statuses(browser)).toEqual([200]);
  });
});
