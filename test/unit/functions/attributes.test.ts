import { describe, expect, it } from '@jest/globals';
import type { Job } from '#shared/protocol/job.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const key = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) };
const id = (letter: string): string => letter.repeat(22);
const attributes = [
  { name: 'telephoneNumber' as const, mayBeEmpty: true, label: { en: 'Desk' } },
  { name: 'l' as const, mayBeEmpty: false, choices: ['Bonn', 'Köln'] },
];

const open = (profile: object | undefined = { ownLogin: false, attributes }) =>
  world({ portal: { actions: ['password.change', 'profile.edit'], ...(profile && { profile: profile as never }) } });

async function signedIn(w: World, isFresh = true): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  expect((await browser.post('/sign-in/session')).status).toBe(201);
  if (!isFresh) return browser;
  await browser.post('/session/challenges', { factor: 'email-code' });
  expect((await browser.post('/session/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(200);
  return browser;
}

const look = (browser: Browser, operation = id('A')) => browser.post('/profile/attributes/look', { operation, key });
const change = (browser: Browser, names: readonly string[], operation = id('B')) =>
  browser.post('/profile/attributes', { operation, names, sealed: 'sealed-values' });
const lastJob = (w: World): Job => w.ports.jobs.sent.at(-1)!;

describe('details in the directory', () => {
  it('are shown as open, without a value', async () => {
    const w = await open();
    const { body } = await (await signedIn(w, false)).get('/profile');
    expect(body.attributes).toEqual(attributes);
  });

  it('are asked for with the key of this browser, and the answer is carried as it is', async () => {
    const w = await open();
    const browser = await signedIn(w, false);
    expect(await look(browser)).toMatchObject({ status: 202, body: { kind: 'attributes.read', state: 'pending' } });
    expect(lastJob(w)).toMatchObject({
      kind: 'attributes.read',
      target: { objectGuid: alice.objectGuid },
      answerKey: key,
      attributes: [
        { name: 'telephoneNumber', mayBeEmpty: true },
        { name: 'l', mayBeEmpty: false, choices: ['Bonn', 'Köln'] },
      ],
    });
    await w.answer({ id: id('A'), outcome: 'done', answer: 'sealed.for.you' });
    expect((await browser.get(`/operations/${id('A')}`)).body).toMatchObject({
      outcome: 'done',
      answer: 'sealed.for.you',
    });
    // Nobody else's, and not again for another key.
    expect((await (await signedIn(w, false)).get(`/operations/${id('A')}`)).status).toBe(404);
    const other = { operation: id('A'), key: { ...key, x: 'C'.repeat(43) } };
    expect((await browser.post('/profile/attributes/look', other)).body.code).toBe('wrong-step');
  });

  it('E14: are not changed without a fresh proof', async () => {
    const w = await open();
    const before = w.ports.jobs.sent.length;
    expect((await change(await signedIn(w, false), ['l'])).body.code).toBe('fresh-proof-required');
    expect(w.ports.jobs.sent.length).toBe(before + 1);
  });

  it('are changed by a job that names those alone', async () => {
    const w = await open();
    const browser = await signedIn(w);
    expect(await change(browser, ['l'])).toMatchObject({ status: 202 });
    const job = lastJob(w);
    expect(job).toMatchObject({ kind: 'attributes.write', sealed: 'sealed-values', actor: { kind: 'self' } });
    expect(job.attributes?.map(({ name }) => name)).toEqual(['l']);
    // Which, for the trail, and nothing of what is in them.
    const trail = w.lines.filter((line) => line.includes('profile.change-attributes')).join();
    expect(trail).toContain('"object":"l"');
    expect(trail).not.toContain('sealed-values');
  });

  it.each([['mobile'], ['userPrincipalName'], ['l', 'l'], ['l', 'mobile']])(
    'B3: what is not open is not asked of a bridge, case %#',
    async (...names) => {
      const w = await open();
      const browser = await signedIn(w);
      const before = w.ports.jobs.sent.length;
      expect([403, 422, 400]).toContain((await change(browser, names)).status);
      expect(w.ports.jobs.sent.length).toBe(before);
    },
  );

  it('are not there where nobody opened any', async () => {
    const w = await open({ ownLogin: true });
    const browser = await signedIn(w);
    expect((await browser.get('/profile')).body.attributes).toBeUndefined();
    expect((await look(browser)).body.code).toBe('not-allowed');
    expect((await browser.post('/profile/attributes/preparation', {})).body.code).toBe('not-allowed');
    expect((await change(browser, ['l'])).body.code).toBe('not-allowed');
  });

  it('are sealed for the bridges, and for no bridge that does not know of such jobs', async () => {
    const w = await open();
    const browser = await signedIn(w);
    const { body } = await browser.post('/profile/attributes/preparation', {});
    expect(body.binding).toMatchObject({ kind: 'attributes.write', directory: 'corp', login: 'alice' });
    const [report] = await w.ports.bridges.list('corp');
    await w.pass(11);
    await w.ports.bridges.put({ ...report!, sentAtMs: w.now().getTime() + 1, understands: ['own-login'] });
    expect((await look(browser)).body.code).toBe('directory-unreachable');
  });

  it('are changed so often and no more', async () => {
    const w = await open();
    const browser = await signedIn(w);
    const codes: string[] = [];
    for (let each = 0; each < 21; each++) {
      const operation = `${'E'.repeat(20)}${String(each).padStart(2, '0')}`;
      const answer = await change(browser, ['l'], operation);
      codes.push(answer.body.code ?? 'ok');
      await w.pass(10);
    }
    expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(20);
    expect(codes.at(-1)).toBe('too-many-tries');
  });
});
