import { describe, expect, it } from '@jest/globals';
import type { PortalConfig } from '#functions/environment.ts';
import { tokenActions } from '#shared/api/session-actions.ts';
import { chatWord, world } from '../fakes/world.ts';
import type { Browser, Reply } from '../fakes/world.ts';
import { owner, passwordProven, proveFreshly, signedIn } from '../tokens/token-world.ts';
import type { World } from '../tokens/token-world.ts';

const bot = { messenger: 'telegram', bot: 'example_bot' } as const;

async function chatWorld(portal: Partial<PortalConfig> = {}): Promise<World> {
  return world({
    portal: {
      actions: ['password.reset', 'password.change', 'chat.manage', ...tokenActions],
      tokenTypes: ['totp', 'chat'],
      recovery: { needed: 1, allowed: ['email-code', 'chat-code'], categories: 1 },
      ...portal,
    } as Partial<PortalConfig>,
    config: { chat: bot },
  });
}

const update = (text: string, chat = 4711, more: object = {}): object => ({
  update_id: 1,
  message: {
    message_id: 1,
    text,
    date: 1,
    chat: { id: chat, type: 'private', first_name: 'Alice' },
    from: { id: chat, is_bot: false, first_name: 'Alice', username: 'alice_w', language_code: 'de-DE' },
    ...more,
  },
});

/** The messenger's servers: no browser, and the word. */
function hear(w: World, body: object, headers: Record<string, string | undefined> = {}): Promise<Reply> {
  const servers = w.browser();
  const all = { 'x-latchkey-door': 'the-word-at-the-door', 'content-type': 'application/json' };
  const theirs = { 'cloudfront-viewer-address': '149.154.160.1:1', 'x-telegram-bot-api-secret-token': chatWord };
  const given = { ...all, ...theirs, ...headers } as Record<string, string>;
  return servers.send('POST', '/messengers/telegram/updates', body, { headers: given });
}

async function link(browser: Browser): Promise<string> {
  const made = await browser.send('POST', '/chat/links');
  expect(made).toMatchObject({ status: 201, body: { messenger: 'telegram' } });
  const url = new URL(made.body.url);
  expect(url.href).toMatch(/^https:\/\/t\.me\/example_bot\?start=[A-Za-z0-9_-]{43}$/);
  return url.searchParams.get('start')!;
}

const chats = (w: World) => w.ports.notices.sent.filter(({ kind }) => kind.startsWith('chat-'));
const lastCode = (w: World): string =>
  (
    chats(w)
      .filter(({ kind }) => kind === 'chat-code')
      .at(-1) as { code: string }
  ).code;
const wrong = (code: string): string => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

/** Alice signed in, with her chat connected. */
async function connected(w: World, chat = 4711): Promise<Browser> {
  const browser = await signedIn(w);
  expect((await hear(w, update(`/start ${await link(browser)}`, chat))).status).toBe(204);
  expect((await browser.post('/chat', { code: lastCode(w) })).status).toBe(200);
  return browser;
}

describe('connecting a chat', () => {
  it('by a link that begins it and the code that comes back; it is told, shown and asked for', async () => {
    const w = await chatWorld();
    const browser = await signedIn(w);
    expect((await browser.get('/chat')).body).toEqual({ messenger: 'telegram' });
    await hear(w, update(`/start ${await link(browser)}`));
    expect(chats(w)).toMatchObject([{ kind: 'chat-code', to: 'telegram:4711', language: 'en', portal: 'demo' }]);
    const done = await browser.post('/chat', { code: lastCode(w) });
    expect(done.body.chat).toMatchObject({ name: '@alice_w', messenger: 'telegram' });
    expect(JSON.stringify((await browser.get('/chat')).body)).not.toContain('4711');
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'chat-added', to: 'alice@mail.example' });

    const next = await passwordProven(w);
    expect((await next.post('/sign-in/session')).status).toBe(409);
    expect((await next.get('/flow')).body.gate.choices).toEqual(['chat-code']);
    await next.post('/flow/challenges', { factor: 'chat-code' });
    const proof = { factor: 'chat-code', code: lastCode(w) };
    expect((await next.post('/flow/proofs', proof)).body.state).toBe('proven');
    expect((await next.post('/sign-in/session')).status).toBe(201);
  });

  it('E14: neither connected nor removed without a fresh proof', async () => {
    const w = await chatWorld();
    const browser = await passwordProven(w);
    expect((await browser.post('/sign-in/session')).status).toBe(201);
    for (const [method, path] of [
      ['POST', '/chat/links'],
      ['DELETE', '/chat'],
    ] as const)
      expect((await browser.send(method, path)).body.code).toBe('fresh-proof-required');
  });

  it('E12: a link works once, also of fifty at once, and for ten minutes', async () => {
    const w = await chatWorld();
    const browser = await signedIn(w);
    const code = await link(browser);
    await Promise.all(Array.from({ length: 15 }, () => hear(w, update(`/start ${code}`))));
    expect(chats(w).filter(({ kind }) => kind === 'chat-code')).toHaveLength(1);
    expect(chats(w).filter(({ kind }) => kind === 'chat-link-over')).toHaveLength(14);
    const old = await link(browser);
    await w.pass(601);
    const before = chats(w).length;
    await hear(w, update(`/start ${old}`, 4712));
    expect(chats(w).slice(before)).toMatchObject([{ kind: 'chat-link-over', to: 'telegram:4712', language: 'de' }]);
  });

  it('E5, E9: its code counts, is worth nothing in another session, and nothing without the chat', async () => {
    const w = await chatWorld();
    const browser = await signedIn(w);
    expect((await browser.post('/chat', { code: '000000' })).status).toBe(403);
    await hear(w, update(`/start ${await link(browser)}`));
    const code = lastCode(w);
    const other = await signedIn(w);
    expect((await other.post('/chat', { code })).body.code).toBe('proof-refused');
    for (let turn = 0; turn < 3; turn++) expect((await browser.post('/chat', { code: wrong(code) })).status).toBe(403);
    // Right, and too late: the tries are counted for the account, whoever made them.
    expect((await browser.post('/chat', { code })).status).toBe(429);
    expect(w.ports.authenticators.items.size).toBe(0);
  });

  it('E18: a chat that begins again and again is not answered again and again', async () => {
    const w = await chatWorld();
    for (let turn = 0; turn < 30; turn++) await hear(w, update(`/start ${'A'.repeat(43)}`));
    expect(chats(w)).toHaveLength(20);
  });

  it('another one takes its place, and the former is told', async () => {
    const w = await chatWorld();
    const browser = await connected(w);
    await hear(w, update(`/start ${await link(browser)}`, 4800));
    expect((await browser.post('/chat', { code: lastCode(w) })).status).toBe(200);
    expect(chats(w).at(-1)).toMatchObject({ kind: 'chat-gone', to: 'telegram:4711' });
    await browser.send('DELETE', '/chat');
    expect(chats(w).slice(-2)).toMatchObject([{ kind: 'chat-removed' }, { kind: 'chat-gone', to: 'telegram:4800' }]);
    expect((await w.ports.people.findById(owner))?.enrolled ?? []).not.toContain('chat-code');
    expect((await browser.get('/chat')).body).toEqual({ messenger: 'telegram' });
  });

  it('only where the portal and the deployment have it', async () => {
    for (const portal of [{ tokenTypes: ['totp'] }, { actions: ['password.change'] }] as Partial<PortalConfig>[]) {
      const browser = await signedIn(await chatWorld(portal));
      expect((await browser.get('/chat')).body.code).toBe('not-allowed');
      expect((await browser.send('POST', '/chat/links')).body.code).toBe('not-allowed');
      expect((await browser.post('/chat', { code: '000000' })).body.code).toBe('not-allowed');
    }
  });
});

describe('the webhook', () => {
  it('is for who knows the word, and says nothing to anybody else', async () => {
    const w = await chatWorld();
    const code = await link(await signedIn(w));
    const header = 'x-telegram-bot-api-secret-token';
    for (const word of [undefined, '', 'x', `${chatWord}x`, chatWord.toUpperCase()])
      expect((await hear(w, update(`/start ${code}`), { [header]: word })).body.code).toBe('request-forged');
    expect((await hear(w, update(`/start ${code}`), { 'x-latchkey-door': 'x' })).body.code).toBe('wrong-door');
    expect(chats(w)).toEqual([]);
  });

  it('takes what is none of its business, to no effect', async () => {
    const w = await chatWorld();
    const deep = { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: {} } } } } } } } } } };
    const others = [
      {},
      { update_id: 1, edited_message: {} },
      update('hello'),
      update('/start'),
      update(`/start ${'A'.repeat(42)}`),
      update(`/start ${'A'.repeat(43)} x`),
      update(`/start ${'A'.repeat(43)}`, 1, { chat: { id: -1, type: 'group' } }),
      update(`/start ${'A'.repeat(43)}`, 1, { from: { is_bot: true, first_name: 'x' } }),
      update(`/start ${'A'.repeat(43)}`, 1, { chat: { id: 'x', type: 'private' } }),
      update('x', 1, { reply_to_message: deep }),
    ];
    for (const body of others) expect((await hear(w, body)).status).toBe(204);
    expect(chats(w)).toEqual([]);
  });

  it('what a person is called there is cut and on one line', async () => {
    const w = await chatWorld();
    const browser = await signedIn(w);
    const from = { is_bot: false, first_name: `a\n${'b'.repeat(100)}`, last_name: '\u2028c' };
    await hear(w, update(`/start ${await link(browser)}`, 1, { from }));
    const { chat } = (await browser.post('/chat', { code: lastCode(w) })).body;
    expect(chat.name).toMatch(/^a b{58}$/);
  });
});

describe('the factor', () => {
  it('E1: begins and ends the same for who has none, and for nobody', async () => {
    const w = await chatWorld();
    const shapes = [];
    for (const login of ['alice', 'nobody']) {
      const browser = w.browser();
      await browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
      const begun = await browser.post('/flow/challenges', { factor: 'chat-code' });
      const refused = await browser.post('/flow/proofs', { factor: 'chat-code', code: '000000' });
      shapes.push([begun.status, begun.body.begun, refused.status, refused.body.code]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
    expect(chats(w)).toMatchObject([{ to: null }, { to: null }]);
  });

  it('E18: so many to one person, and the same wherever they are asked for', async () => {
    const w = await chatWorld();
    await connected(w);
    const statuses = [];
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    for (let turn = 0; turn < 7; turn++) {
      await w.pass(31);
      statuses.push((await browser.post('/flow/challenges', { factor: 'chat-code' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('is a fresh proof where the portal takes it, and no other', async () => {
    const w = await chatWorld();
    const browser = await connected(w);
    expect((await browser.get('/session/proof')).body.choices).toContain('chat-code');
    await proveFreshly(w, browser);
    w.config.portals[0]!.tokenTypes = ['totp'];
    expect((await browser.get('/session/proof')).body.choices).not.toContain('chat-code');
    // What the administrator withdraws is not asked for any more.
    const next = await passwordProven(w);
    expect((await next.post('/sign-in/session')).status).toBe(201);
  });
});
