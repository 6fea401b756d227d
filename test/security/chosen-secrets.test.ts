import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DemoState } from '#local/embedded-directory/demo-people.ts';
import type { FlowView } from '#shared/api/views.ts';
import type { Problem } from '#shared/api/problem.ts';
import { codeOf } from '#shared/domain/grouped-code.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { appearanceOf } from './support/answers.ts';

jest.setTimeout(180_000);

const password = 'marble otter lantern';
const wrongCode = codeOf(new Uint8Array(15).fill(9));

/** Secrets that people choose or keep, through the real API on real tables. */
describe('portal password, recovery codes and ways to sign in', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  /** Somebody with a portal password, signed in with a fresh proof. Each has a mailbox whose limit is their own. */
  const newOwner = async (): Promise<Newcomer> => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    expectStatus(204, await who.at.api.post('/portal-password', { password }));
    return who;
  };

  const signInOf = async (login: string): Promise<SourceClient> => {
    const browser = product.browser();
    expectStatus(201, await browser.post('/sign-in', { portal: 'demo', login, language: 'en' }));
    return browser;
  };
  const byPassword = (browser: SourceClient, typed: string) =>
    browser.post<Problem & FlowView>('/flow/proofs', { factor: 'portal-password', password: typed });

  it('E1: every way in looks alike for who has it, who has not, and who does not exist', async () => {
    const kinds: readonly DemoState[] = ['usual', 'disabled', 'locked', 'no-mail', 'protected'];
    const logins = new Map<string, string>([
      ['missing', 'nobody-with-secrets'],
      ['with a portal password', (await newOwner()).login],
    ]);
    for (const kind of kinds) logins.set(kind, (await product.nextPerson(kind)).login);
    const seen: [string, object[]][] = [];
    for (const [kind, login] of logins) {
      const browser = product.browser();
      const recovery = product.browser();
      const answers = [
        await browser.raw('POST', '/sign-in', { portal: 'demo', login, language: 'en' }),
        await browser.raw('POST', '/flow/proofs', { factor: 'portal-password', password: 'surely not this' }),
        await browser.raw('POST', '/flow/challenges', { factor: 'email-code' }),
        await browser.raw('POST', '/flow/proofs', { factor: 'email-code', code: '000000' }),
        await browser.raw('POST', '/flow/challenges', { factor: 'security-questions' }),
        await browser.raw('POST', '/flow/proofs', { factor: 'security-questions', answers: [] }),
        await browser.raw('POST', '/sign-in/session', {}),
        await recovery.raw('POST', '/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' }),
        await recovery.raw('POST', '/flow/proofs', { factor: 'recovery-code', code: wrongCode }),
      ];
      seen.push([kind, answers.map((answer) => appearanceOf(answer, login))]);
    }
    const [, first] = seen[0]!;
    for (const [kind, appearances] of seen) expect([kind, appearances]).toEqual([kind, first]);
  });

  it('E12: one recovery code, three flows at once: one gets through', async () => {
    const owner = await newOwner();
    const { codes } = expectStatus(201, await owner.at.api.post<{ codes: string[] }>('/recovery-codes'));
    const browsers = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const browser = product.browser();
        const body = { portal: 'demo', login: owner.login, purpose: 'unlock', language: 'en' };
        expectStatus(201, await browser.post('/recovery', body));
        return browser;
      }),
    );
    const prove = (browser: SourceClient) =>
      browser.post<Problem>('/flow/proofs', { factor: 'recovery-code', code: codes[1] });
    const answers = await Promise.all(browsers.map(prove));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('F1: a code by e-mail is not enough for who has a portal password; that is', async () => {
    const owner = await newOwner();
    const browser = await signInOf(owner.login);
    const before = await product.mailbox.codesTo(owner.email);
    expectStatus(200, await browser.post('/flow/challenges', { factor: 'email-code' }));
    const code = codeIn(await product.mailbox.waitFor(owner.email, { after: before, matching: codeMail }));
    const proven = await browser.post<FlowView>('/flow/proofs', { factor: 'email-code', code });
    expect(proven.body).toMatchObject({
      state: 'proving',
      gate: { choices: ['directory-password', 'portal-password'] },
    });
    expect((await browser.post('/sign-in/session', {})).status).toBe(409);
    expect((await byPassword(browser, password)).body.state).toBe('proven');
    expect((await browser.post('/sign-in/session', {})).status).toBe(201);
  });

  it('E4, E6: a burst of wrong portal passwords gets five looked at, and then the right one is refused alike', async () => {
    const who = await newOwner();
    const browser = await signInOf(who.login);
    const burst = await Promise.all(Array.from({ length: 12 }, (_, turn) => byPassword(browser, `wrong ${turn}`)));
    const count = (problem: string): number => burst.filter(({ body }) => body.code === problem).length;
    expect([count('proof-refused'), count('too-many-tries')]).toEqual([5, 7]);
    const again = await signInOf(who.login);
    const [right, wrong] = [await byPassword(again, password), await byPassword(again, 'wrong')];
    expect([right.status, wrong.status]).toEqual([429, 429]);
    // E5: the old one of a change counts on the same budget.
    const change = { current: password, password: 'copper steam nineteen' };
    const changed = await who.at.api.request<Problem>('PUT', '/portal-password', change);
    expect(changed.body.code).toBe('too-many-tries');
  });
});
