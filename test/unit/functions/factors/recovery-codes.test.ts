import { describe, expect, it } from '@jest/globals';
import { codeOf, inGroups } from '#shared/domain/grouped-code.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { freshlyProven, noticesOf, owner, recovering, signedIn } from './signed-in.ts';

const setup = () =>
  world({
    portal: {
      actions: ['password.reset', 'token.manage', 'recovery-codes.manage'],
      recovery: { needed: 1, allowed: ['email-code', 'recovery-code'], categories: 1 },
    },
  });
type World = Awaited<ReturnType<typeof setup>>;

const made = async (browser: Browser): Promise<string[]> => {
  const { status, body } = await browser.post('/recovery-codes');
  expect(status).toBe(201);
  return body.codes;
};
const prove = (browser: Browser, code: string) => browser.post('/flow/proofs', { factor: 'recovery-code', code });
const nobodysCode = inGroups(codeOf(new Uint8Array(15).fill(7)));

describe('recovery codes', () => {
  it('are shown once, ten different ones, and only hashes are kept', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    expect((await browser.get('/recovery-codes')).body).toEqual({ left: 0, issued: 0 });
    const codes = await made(browser);
    expect(new Set(codes).size).toBe(10);
    expect((await browser.get('/recovery-codes')).body).toMatchObject({ left: 10, issued: 10 });
    const kept = JSON.stringify(await w.ports.authenticators.list(owner));
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
    expect(noticesOf(w, 'recovery-codes-made')).toHaveLength(1);
    expect(w.lines.join()).not.toContain(codes[0]!.slice(0, 9));
  });

  it('E14: are not made without a fresh proof', async () => {
    const w = await setup();
    const browser = await signedIn(w);
    expect((await browser.post('/recovery-codes')).body.code).toBe('fresh-proof-required');
    expect(await w.ports.authenticators.list(owner)).toEqual([]);
  });

  it('each proves once, however it is typed; the person is told how many are left', async () => {
    const w = await setup();
    const [first, second] = await made(await freshlyProven(w));
    const browser = await recovering(w);
    expect((await prove(browser, first!.toLowerCase().replaceAll('-', ' '))).body.state).toBe('proven');
    expect(noticesOf(w, 'recovery-code-used')).toMatchObject([{ left: 9, to: 'alice@mail.example' }]);
    const later = await recovering(w);
    expect((await prove(later, first!)).body.code).toBe('proof-refused');
    expect((await prove(later, second!)).body.state).toBe('proven');
  });

  it('E12: fifty at once with one code: one gets through', async () => {
    const w = await setup();
    const [code] = await made(await freshlyProven(w));
    const browsers = await Promise.all(Array.from({ length: 5 }, () => recovering(w)));
    const answers = await Promise.all(browsers.map((browser) => prove(browser, code!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('new ones void the old', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    const [old] = await made(browser);
    const [fresh] = await made(browser);
    const flow = await recovering(w);
    expect((await prove(flow, old!)).status).toBe(403);
    expect((await prove(flow, fresh!)).status).toBe(200);
  });

  it('the last one takes the factor away', async () => {
    const w = await setup();
    const codes = await made(await freshlyProven(w));
    const enrolled = async () => (await w.ports.people.findById(owner))!.enrolled ?? [];
    expect(await enrolled()).toContain('recovery-code');
    for (const code of codes) {
      expect((await prove(await recovering(w), code)).status).toBe(200);
      await w.pass(3600);
    }
    expect(await enrolled()).not.toContain('recovery-code');
    expect(noticesOf(w, 'recovery-code-used').at(-1)).toMatchObject({ left: 0 });
  });

  it('a slip costs no try; E4, E6: five wrong ones close the way for right ones too, in every flow', async () => {
    const w = await setup();
    const [code] = await made(await freshlyProven(w));
    const browser = await recovering(w);
    const slip = code!.slice(0, -1) + (code!.endsWith('0') ? '1' : '0');
    for (let turn = 0; turn < 7; turn++) expect((await prove(browser, slip)).body.code).toBe('bad-request');
    for (let turn = 0; turn < 5; turn++) expect((await prove(browser, nobodysCode)).body.code).toBe('proof-refused');
    const answers = [await prove(browser, nobodysCode), await prove(await recovering(w), code!)];
    expect(answers.map(({ body }) => body.code)).toEqual(['too-many-tries', 'too-many-tries']);
  });

  it('E1: who has none, and who does not exist, is answered like who typed a wrong one', async () => {
    const w = await setup();
    const answers = [];
    for (const login of ['alice', 'nobod']) answers.push(await prove(await recovering(w, login), nobodysCode));
    await made(await freshlyProven(w));
    answers.push(await prove(await recovering(w), nobodysCode));
    const [a, ...others] = answers.map(({ status, body }) => ({ status, code: body.code }));
    expect(others).toEqual([a, a]);
  });

  it('is off where the administrator did not switch it on', async () => {
    const w = await world();
    const browser = await freshlyProven(w as World);
    expect((await browser.post('/recovery-codes')).body.code).toBe('not-allowed');
    expect((await browser.get('/recovery-codes')).body.code).toBe('not-allowed');
    expect((await prove(await recovering(w as World), nobodysCode)).body.code).toBe('wrong-step');
  });

  it('works as a fresh proof', async () => {
    const w = await setup();
    const [code] = await made(await freshlyProven(w));
    const browser = await signedIn(w);
    const proven = await browser.post('/session/proofs', { factor: 'recovery-code', code });
    expect(proven.body.freshUntil).toBeDefined();
  });
});
