import { describe, expect, it } from '@jest/globals';
import { issueBootstrapCode } from '#functions/authenticators/issue-bootstrap-code.ts';
import { systemRandom } from '#functions/random.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { noticesOf, owner, recovering, signedIn } from './signed-in.ts';

const setup = () =>
  world({
    portal: {
      actions: ['password.reset', 'token.manage'],
      recovery: {
        needed: 2,
        allowed: ['email-code', 'token-code', 'bootstrap-code'],
        bootstrapIsEnough: true,
        categories: 1,
      },
    },
  });
type World = Awaited<ReturnType<typeof setup>>;

async function issued(w: World, lifeSeconds = 3600): Promise<string> {
  const person = (await w.ports.people.findById(owner))!;
  const issue = { person, issuedBy: 'admin-1', lifeSeconds, portal: 'demo', language: 'en' } as const;
  return (await issueBootstrapCode(w.ports, issue, { now: w.now(), random: systemRandom }))!.code;
}
const prove = (browser: Browser, code: string) => browser.post('/flow/proofs', { factor: 'bootstrap-code', code });

describe('a code from an administrator', () => {
  it('opens a gate that says so, once, and the person is told twice', async () => {
    const w = await setup();
    const code = await issued(w);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(JSON.stringify(await w.ports.authenticators.list(owner))).not.toContain(code.replace('-', ''));
    expect((await prove(await recovering(w), code.toLowerCase())).body.state).toBe('proven');
    expect((await prove(await recovering(w), code)).body.code).toBe('proof-refused');
    expect(noticesOf(w, 'bootstrap-code-issued')).toHaveLength(1);
    expect(noticesOf(w, 'bootstrap-code-used')).toHaveLength(1);
  });

  it('E12: of several at once one gets through', async () => {
    const w = await setup();
    const code = await issued(w);
    const browsers = await Promise.all(Array.from({ length: 5 }, () => recovering(w)));
    const answers = await Promise.all(browsers.map((browser) => prove(browser, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each([
    [3600, 3599, 200],
    [3600, 3600, 403],
    [999_999, 86_399, 200],
    [999_999, 86_400, 403],
  ])('asked to live %d s, it is after %d s: %d', async (life, after, status) => {
    const w = await setup();
    const code = await issued(w, life);
    await w.pass(after);
    expect((await prove(await recovering(w), code)).status).toBe(status);
  });

  it('a new one voids the former', async () => {
    const w = await setup();
    const old = await issued(w);
    const fresh = await issued(w);
    expect((await prove(await recovering(w), old)).status).toBe(403);
    expect((await prove(await recovering(w), fresh)).status).toBe(200);
  });

  it('is a fresh proof for somebody who has nothing else', async () => {
    const w = await setup();
    const code = await issued(w);
    const browser = await signedIn(w);
    expect((await browser.post('/session/proofs', { factor: 'bootstrap-code', code })).status).toBe(200);
  });

  it('E1: a code of nobody is refused like a wrong one', async () => {
    const w = await setup();
    const code = await issued(w);
    const other = await issued(w);
    const codes = [await prove(await recovering(w, 'nobod'), other), await prove(await recovering(w), code)];
    expect(codes.map(({ body }) => body.code)).toEqual(['proof-refused', 'proof-refused']);
  });
});
