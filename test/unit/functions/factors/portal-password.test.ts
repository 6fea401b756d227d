import { describe, expect, it } from '@jest/globals';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { freshlyProven, noticesOf, owner, recovering, signedIn } from './signed-in.ts';

const setup = () =>
  world({
    portal: {
      actions: ['password.reset', 'portal-password.manage'],
      recovery: { needed: 1, allowed: ['email-code', 'portal-password'], categories: 1 },
      portalPassword: { minLength: 14, bannedWords: ['latchkey'] },
    },
  });
type World = Awaited<ReturnType<typeof setup>>;

const good = 'marble otter lantern';
const better = 'copper steam nineteen';
const create = (browser: Browser, password = good) => browser.post('/portal-password', { password });
const change = (browser: Browser, current: string, password: string) =>
  browser.send('PUT', '/portal-password', { current, password });
const prove = (browser: Browser, password: string) =>
  browser.post('/flow/proofs', { factor: 'portal-password', password });

describe('the portal password', () => {
  it('is chosen once, hashed, told of, and proves who somebody is', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    expect((await browser.get('/portal-password')).body).toMatchObject({
      isSet: false,
      demands: { rules: { minLength: 14, forbidOwnNames: true } },
    });
    expect((await create(browser)).status).toBe(204);
    expect((await browser.get('/portal-password')).body.isSet).toBe(true);
    const kept = JSON.stringify(await w.ports.authenticators.list(owner));
    expect(kept).toContain('$argon2id$');
    expect([kept, ...w.lines].join()).not.toContain('otter');
    expect(noticesOf(w, 'portal-password-set')).toHaveLength(1);
    expect((await create(browser, better)).body.code).toBe('wrong-step');
    expect((await prove(await recovering(w), good)).body.state).toBe('proven');
    // Full width letters, as some keyboards make them.
    expect((await prove(await recovering(w), 'ｍarble otter lantern')).body.state).toBe('proven');
  });

  it.each([
    ['too short', 'marble otter'],
    ['the own name', 'alice marble otter'],
    ['a word of the administrator', 'latchkey marble otter'],
    ['what everybody tries first', 'Passw0rd marble otter'],
  ])('is refused: %s', async (_, password) => {
    const w = await setup();
    const browser = await freshlyProven(w);
    expect((await create(browser, password)).body.code).toBe('rules-broken');
    expect(await w.ports.authenticators.list(owner)).toEqual([]);
  });

  it('E14: is neither chosen nor changed without a fresh proof', async () => {
    const w = await setup();
    const browser = await signedIn(w);
    expect((await create(browser)).body.code).toBe('fresh-proof-required');
    await create(await freshlyProven(w));
    expect((await change(await signedIn(w), good, better)).body.code).toBe('fresh-proof-required');
  });

  it('is changed with the old one, and other sessions end', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    await create(browser);
    const other = await signedIn(w);
    expect((await change(browser, 'not the old one', better)).body.code).toBe('proof-refused');
    expect((await other.get('/session')).status).toBe(200);
    expect((await change(browser, good, better)).status).toBe(204);
    expect([(await other.get('/session')).status, (await browser.get('/session')).status]).toEqual([401, 200]);
    expect((await prove(await recovering(w), good)).body.code).toBe('proof-refused');
    expect((await prove(await recovering(w), better)).body.state).toBe('proven');
  });

  it('E4, E5: the old one counts, on the same budget as at the door; E6: then right and wrong are answered alike', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    await create(browser);
    const flow = await recovering(w);
    for (let turn = 0; turn < 3; turn++) expect((await change(browser, 'wrong', better)).status).toBe(403);
    for (let turn = 0; turn < 2; turn++) expect((await prove(flow, 'wrong')).status).toBe(403);
    const answers = [
      await change(browser, good, better),
      await change(browser, 'wrong', better),
      await prove(flow, good),
      await prove(await recovering(w), 'wrong'),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('too-many-tries'));
  });

  it('E1: who has none, and who does not exist, is answered like who typed a wrong one', async () => {
    const w = await setup();
    const codes = [];
    for (const login of ['alice', 'nobod']) codes.push((await prove(await recovering(w, login), good)).body.code);
    await create(await freshlyProven(w));
    codes.push((await prove(await recovering(w), better)).body.code);
    expect(codes).toEqual(Array(3).fill('proof-refused'));
  });

  it('is no fresh proof, and off where the administrator did not switch it on', async () => {
    const w = await setup();
    await create(await freshlyProven(w));
    const browser = await signedIn(w);
    const fresh = await browser.post('/session/proofs', { factor: 'portal-password', password: good });
    expect(fresh.body.code).toBe('not-allowed');
    const off = await world();
    expect((await create(await freshlyProven(off as World))).body.code).toBe('not-allowed');
  });
});
