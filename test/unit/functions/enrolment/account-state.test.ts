import { describe, expect, it } from '@jest/globals';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { PortalConfig } from '#functions/environment.ts';
import { personId } from '#functions/ports/person.ts';
import { giveToken } from '../fakes/give-token.ts';
import { alice, configOf, world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const owner = personId('corp', alice.objectGuid);
const common = { owner, revision: 1, createdAtMs: 0 } as const;

async function signedIn(
  w: World,
  outcome: 'done' | 'password-expired' = 'done',
  password?: PasswordState,
): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'sealed' });
  await w.answer({ id: operation, outcome, objectGuid: alice.objectGuid, password });
  await browser.post('/sign-in/session');
  return browser;
}

const bank: Partial<PortalConfig> = {
  actions: ['password.reset', 'password.change', 'token.register', 'token.manage'],
  recovery: { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 },
};

describe('the age of the password', () => {
  const password = { setAt: '2026-11-01T08:00:00.000Z', expires: '2026-12-01T08:00:00.000Z' };
  const newer = { setAt: '2026-11-21T08:00:00.000Z', expires: 'never' } as const;
  const only: Partial<PortalConfig> = { actions: ['password.change'] };
  const state = async (browser: Browser) => (await browser.get('/account')).body;
  const prepare = async (browser: Browser): Promise<string> =>
    (await browser.post('/password/preparation')).body.binding.operation;
  const change = async (w: World, browser: Browser, end: Parameters<World['answer']>[0]): Promise<void> => {
    await browser.post('/password', { operation: end.id, sealed: 'sealed' });
    await w.answer(end);
  };

  it('is what the directory said when it let somebody in, and of the new one after a change', async () => {
    const w = await world({ portal: only });
    const browser = await signedIn(w, 'done', password);
    expect(await state(browser)).toEqual({ password });
    await change(w, browser, { id: await prepare(browser), outcome: 'old-password-wrong' });
    expect(await state(browser)).toEqual({ password });
    await change(w, browser, { id: await prepare(browser), outcome: 'done', password: newer });
    expect(await state(browser)).toEqual({ password: newer });
  });

  it('stays that of the new one when another change is begun and left', async () => {
    const w = await world({ portal: only });
    const browser = await signedIn(w, 'done', password);
    await change(w, browser, { id: await prepare(browser), outcome: 'done', password: newer });
    await prepare(browser);
    expect(await state(browser)).toEqual({ password: newer });
  });

  it('is not told of a new one that a bridge of an older version made: the old age would be a lie', async () => {
    const w = await world({ portal: only });
    const browser = await signedIn(w, 'done', password);
    await change(w, browser, { id: await prepare(browser), outcome: 'done' });
    expect(await state(browser)).toEqual({});
  });

  it('is not told where a bridge of an older version let somebody in', async () => {
    expect(await state(await signedIn(await world({ portal: only })))).toEqual({});
  });
});

describe('my account at a glance', () => {
  it('says what is there and what is missing, and is done once it is set up', async () => {
    const w = await world({ portal: bank });
    const browser = await signedIn(w);
    expect((await browser.get('/account')).body).toEqual({
      tokens: 0,
      recovery: {
        ...{ isReady: false, has: ['email-code'], missing: 1 },
        ...{ choices: [{ factor: 'token-code', further: 0 }], lockedOutWithout: [], spares: [] },
      },
    });
    await giveToken(w, owner);
    const { body } = await browser.get('/account');
    expect(body).toMatchObject({ tokens: 1, recovery: { isReady: true, has: ['token-code', 'email-code'] } });
  });

  it('does not count on a token that another portal asks for', async () => {
    const w = await world({ portal: bank });
    await giveToken(w, owner, { resource: 'other' });
    const { body } = await (await signedIn(w)).get('/account');
    expect(body).toMatchObject({ tokens: 0, recovery: { isReady: false, has: ['email-code'], missing: 1 } });
  });

  it('does not count on a mailbox that the lost password opens, and takes another address in its place', async () => {
    const directories = configOf().directories.map((each) => ({ ...each, mailboxDomains: ['mail.example'] }));
    const actions = ['password.reset', 'password.change', 'profile.edit'] as const;
    const recovery = { needed: 1, allowed: ['email-code' as const], categories: 1 };
    const w = await world({ portal: { actions: [...actions], recovery }, config: { directories } });
    const browser = await signedIn(w);
    const missing = { isReady: false, has: [], choices: [{ factor: 'email-code', further: 0 }] };
    expect((await browser.get('/account')).body.recovery).toMatchObject(missing);
    await w.ports.people.setOwn(owner, { ownMail: 'alice@home.example' });
    expect((await browser.get('/account')).body.recovery).toMatchObject({ isReady: true, has: ['email-code'] });
  });

  it('says nothing about what is off here', async () => {
    const w = await world({ portal: { actions: ['password.change'] } });
    await w.ports.authenticators.create({ ...common, type: 'portal-password', id: 'portal-password', hash: 'h' });
    expect((await (await signedIn(w)).get('/account')).body).toEqual({});
  });

  it('counts what each page would show', async () => {
    const actions = ['password.change', 'passkey.manage', 'recovery-codes.manage', 'portal-password.manage'] as const;
    const w = await world({ portal: { actions: [...actions] } });
    const codes = { id: 'recovery-codes', hashes: ['a', 'b'], issued: 10 };
    await w.ports.authenticators.create({ ...common, type: 'recovery-codes', ...codes });
    await w.ports.authenticators.create({ ...common, type: 'portal-password', id: 'portal-password', hash: 'h' });
    const { body } = await (await signedIn(w)).get('/account');
    expect(body).toEqual({ passkeys: 0, recoveryCodes: { left: 2, issued: 10 }, hasPortalPassword: true });
    expect(JSON.stringify(body)).not.toContain('hash');
  });

  it('tells nothing to who has to choose a new password first', async () => {
    const w = await world({ portal: bank });
    expect((await (await signedIn(w, 'password-expired')).get('/account')).body).toEqual({});
  });

  it('offers nothing to who has nothing to prove themself by: setting up asks for that first (E14)', async () => {
    const withoutMail: SyncedPerson = { ...alice };
    delete withoutMail.mail;
    const w = await world({ portal: bank, people: [withoutMail] });
    const { recovery } = (await (await signedIn(w)).get('/account')).body;
    expect(recovery).toMatchObject({ isReady: false, missing: 0, choices: [] });
  });

  it('takes three reads, whatever there is', async () => {
    const w = await world({ portal: bank });
    const browser = await signedIn(w);
    const reads: string[] = [];
    for (const [port, method] of [
      ['people', 'findById'],
      ['tokens', 'list'],
      ['authenticators', 'list'],
    ] as const) {
      const store = w.ports[port] as unknown as Record<string, (id: string) => Promise<unknown>>;
      const original = store[method]!.bind(store);
      store[method] = (id) => {
        reads.push(`${port}.${method}`);
        return original(id);
      };
    }
    await browser.get('/account');
    expect(reads.sort()).toEqual(['authenticators.list', 'people.findById', 'tokens.list']);
  });
});
