import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import type { FlowView, OperationView, Sealing } from '#shared/api/views.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { Loss } from '#test/support/product/wiretap.ts';

jest.setTimeout(180_000);

interface Ready {
  readonly who: Newcomer;
  readonly path: string;
  readonly body: { readonly operation: string };
}

const newPassword = 'Sent-Twice-Set-Once-5';

/** A job is lost on its way into the queue, or only the queue's answer is: the function cannot tell which. */
describe('B7: the queue is away for longer than a function keeps trying', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });
  const lose = (loss: Loss): Promise<unknown> => product.control('lose', loss);
  afterEach(() => lose('none'));

  const reset = async (): Promise<Ready> => {
    const who = await product.newcomer();
    const { sealing } = await who.at.recover();
    return { who, path: '/recovery/password', body: await who.at.sealed(sealing!, { newPassword }) };
  };
  const unlock = async (): Promise<Ready> => {
    const who = await product.newcomer('locked');
    const { operation } = await who.at.recover('unlock');
    return { who, path: '/recovery/unlock', body: { operation: operation! } };
  };
  const change = async (): Promise<Ready> => {
    const who = await product.newcomer();
    await who.at.signIn(who.password);
    const sealing = expectStatus(200, await who.at.api.post<Sealing>('/password/preparation'));
    const body = await who.at.sealed(sealing, { currentPassword: who.password, newPassword });
    return { who, path: '/password', body };
  };
  const check = async (currentPassword?: string): Promise<Ready> => {
    const who = await product.newcomer();
    const start = { portal: 'demo', login: who.login, language: 'en' };
    const { sealing } = expectStatus(201, await who.at.api.post<FlowView>('/sign-in', start));
    const body = await who.at.sealed(sealing!, { currentPassword: currentPassword ?? who.password });
    return { who, path: '/sign-in/password', body };
  };
  /** Asks while the network fails, then once more when it is well again. */
  const askTwice = async ({ who, path, body }: Ready, loss: Loss): Promise<OperationView> => {
    await lose(loss);
    expect(await who.at.api.post(path, body)).toMatchObject({ status: 500, body: { code: 'internal' } });
    await lose('none');
    const accepted = expectStatus(202, await who.at.api.post<OperationView>(path, body));
    expect(accepted.id).toBe(body.operation);
    return who.at.outcome(accepted);
  };
  const passwordsOf = ({ login }: Newcomer) => product.entry(login).passwords!;

  describe.each(['of-jobs', 'of-answers'] as const)('loss %s', (loss) => {
    it.each([
      ['a reset', reset],
      ['a change', change],
    ])('%s that is asked for again is done, once', async (_, prepare) => {
      const ready = await prepare();
      expect(await askTwice(ready, loss)).toMatchObject({ state: 'done', outcome: 'done' });
      expect(passwordsOf(ready.who)).toHaveLength(2);
      expect(isStoredPassword(passwordsOf(ready.who)[0]!, newPassword)).toBe(true);
    });

    it('an unlock that is asked for again is done', async () => {
      const ready = await unlock();
      expect(await askTwice(ready, loss)).toMatchObject({ state: 'done', outcome: 'done' });
      expect(product.entry(ready.who.login).attributes['lockoutTime']).toEqual(['0']);
    });

    it('B9: a sign-in that is asked for again is one try of the password', async () => {
      const wrong = await check('Not-My-Password-1');
      expect(await askTwice(wrong, loss)).toMatchObject({ outcome: 'credentials-refused' });
      expect(product.entry(wrong.who.login).attributes['badPwdCount']).toEqual(['1']);
      const subject = `proof#demo#${product.entry(wrong.who.login).guid.toLowerCase()}`;
      const counted = (await product.scan('budgets')).find(({ id }) => id?.S === subject);
      expect(counted).toMatchObject({ 'directory-password_used': { N: '1' } });
      const right = await check();
      expect(await askTwice(right, loss)).toMatchObject({ outcome: 'done' });
    });
  });
});
