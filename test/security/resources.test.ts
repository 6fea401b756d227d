import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { actions } from '#functions/actions/registry.ts';
import { personId } from '#functions/ports/person.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { appearanceOf } from './support/answers.ts';
import { bodies, pathOf } from './support/requests.ts';

jest.setTimeout(180_000);

/** Of this file alone: tries are counted for names as well that nobody has. */
const missing = 'nobody-of-the-guild';
let product: Product;
beforeAll(async () => {
  product = await Product.shared();
});

/** Somebody who is on the resource of assigned people. */
async function member(): Promise<Newcomer> {
  const who = await product.newcomer('usual', 'guild');
  const people = new DynamoPeopleChanges(new DynamoTable(product.tables, 'latchkey-local-people'));
  const isKnown = await people.assign(personId('demo', product.entry(who.login).guid), 'guild');
  expect(isKnown).toBe(true);
  return who;
}

describe('E1: a resource of assigned people does not tell who is in the directory', () => {
  const appearances = async (login: string, steps: (seat: Newcomer) => Promise<object[]>): Promise<object[]> =>
    steps(product.seat({ login, email: 'x@y.example' } as never, 'guild'));

  it('through a recovery: who is not on it looks like a member, and like a missing name', async () => {
    const recover = async ({ browser, login }: Newcomer): Promise<object[]> => {
      const start = { portal: 'guild', login, purpose: 'reset', language: 'en' };
      const answers = [
        await browser.raw('POST', '/recovery', start),
        await browser.raw('GET', '/flow'),
        await browser.raw('POST', '/flow/proofs', { factor: 'email-code', code: '000000' }),
        await browser.raw('POST', '/recovery', { ...start, purpose: 'unlock' }),
      ];
      return answers.map((answer) => appearanceOf(answer, login));
    };
    const [on, off] = [await member(), await product.newcomer()];
    const expected = await appearances(on.login, recover);
    expect(await appearances(off.login, recover)).toEqual(expected);
    expect(await appearances(missing, recover)).toEqual(expected);
    await product.mailbox.waitFor(on.email, { after: 0 });
    // A mail that was asked for afterwards shows that any other would have been there by now.
    const last = await member();
    await recover(last);
    await product.mailbox.waitFor(last.email, { after: 0 });
    expect(await product.mailbox.to(off.email)).toEqual([]);
  });

  /** Signs in as far as it goes. */
  const attempt =
    (password: string) =>
    async ({ browser, login, at }: Newcomer): Promise<object[]> => {
      const started = await browser.raw('POST', '/sign-in', { portal: 'guild', login, language: 'en' });
      const flow = JSON.parse(started.text) as FlowView;
      const body = await at.sealed(flow.sealing!, { currentPassword: password });
      const checked = await browser.raw('POST', '/sign-in/password', body);
      const { id } = JSON.parse(checked.text) as OperationView;
      const outcome = await browser.raw('GET', `/operations/${id}?wait=20`);
      const answers = [started, checked, outcome, await browser.raw('POST', '/sign-in/session', {})];
      return answers.map((answer) => appearanceOf(answer, login));
    };

  it('who is not on it is refused with the right password as with a wrong one, and as a missing name', async () => {
    const off = await product.newcomer();
    const expected = await appearances(missing, attempt('Surely-Wrong-0'));
    expect(await appearances(off.login, attempt('Surely-Wrong-0'))).toEqual(expected);
    expect(await appearances(off.login, attempt(off.password))).toEqual(expected);
    expect(await appearances((await member()).login, attempt('Surely-Wrong-0'))).toEqual(expected);
  });

  it('and their account is not touched: no wrong password is counted, and a right one opens no session', async () => {
    const off = await product.newcomer();
    const before = JSON.stringify(product.entry(off.login));
    for (let turn = 0; turn < 4; turn++) await appearances(off.login, attempt(`Surely-Wrong-${turn}`));
    await appearances(off.login, attempt(off.password));
    expect(JSON.stringify(product.entry(off.login))).toBe(before);
    // What is compared would show it: with a member the directory counts.
    const on = await member();
    const fresh = JSON.stringify(product.entry(on.login));
    await appearances(on.login, attempt('Surely-Wrong-0'));
    expect(JSON.stringify(product.entry(on.login))).not.toBe(fresh);
    const { session } = await product.seat(off).at.signIn(off.password);
    expect(session?.portal).toBe('demo');
  });

  it('who is on it signs in, and resets a forgotten password', async () => {
    const on = await member();
    expect((await on.at.signIn(on.password)).session?.portal).toBe('guild');
    expect((await product.seat(on, 'guild').at.resetPassword('Quite-New-Cloud-7')).outcome).toBe('done');
  });
});

describe('W5: on the resource with the least', () => {
  it('nobody signs in and nobody unlocks, whoever is named', async () => {
    for (const login of [(await product.nextPerson()).login, missing]) {
      const browser = product.browser();
      const body = { portal: 'minimal', login, language: 'en' };
      const answers = [
        await browser.post<{ code: string }>('/sign-in', body),
        await browser.post<{ code: string }>('/recovery', { ...body, purpose: 'unlock' }),
      ];
      expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(Array(2).fill([403, 'not-allowed']));
    }
  });

  it('a reset goes through, and no operation of a session or of another flow does', async () => {
    const who = await product.newcomer('usual', 'minimal');
    const flow = await who.at.recover('reset');
    const others = actions.filter(
      ({ id, standing }) => standing === 'session' || id === 'recovery.unlock-account' || id.startsWith('sign-in.'),
    );
    for (const action of others) {
      const here = bodies[action.id]?.['portal'] === 'demo' ? { portal: 'minimal' } : {};
      const whose = action.id === 'sign-in.start' ? { login: who.login } : {};
      const body = bodies[action.id] && { ...bodies[action.id], ...here, ...whose };
      const { status } = await who.browser.raw(action.method, pathOf(action), body);
      expect([action.id, [401, 403, 409].includes(status)]).toEqual([action.id, true]);
    }
    expect((await who.at.submitReset(flow, 'Quite-New-Passw0rd!')).outcome).toBe('done');
  });
});
