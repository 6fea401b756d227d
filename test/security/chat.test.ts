import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ChatLinkView, ChatView } from '#shared/api/chat-views.ts';
import type { NewTokenView } from '#shared/api/token-views.ts';
import type { FlowView } from '#shared/api/views.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { codeInText, Phone } from '#test/support/phone.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

let product: Product;
/** Messages by chat are among the texts. */
let chats: Phone;
beforeAll(async () => {
  product = await Product.shared();
  chats = new Phone(product.facts.mailUrl);
});

async function proven(): Promise<Newcomer> {
  const who = await product.newcomer();
  await who.at.signIn(who.password);
  await who.at.proveFreshly();
  return who;
}

const newLink = async (who: Newcomer): Promise<ChatLinkView> =>
  expectStatus(201, await who.at.api.request<ChatLinkView>('POST', '/chat/links'));

/** Presses "Start" behind a link, on a phone whose chat has that number. */
const press = (link: string, chat: number): Promise<Response> => {
  const url = new URL(link);
  const body = new URLSearchParams({ start: url.searchParams.get('start') ?? '', chat: String(chat) });
  return fetch(url.origin + url.pathname, { method: 'POST', body });
};

/** Calls the webhook as its servers do: no browser, and whatever word. */
const call = (word: string | undefined, body: string): Promise<Response> =>
  fetch(`${product.facts.apiUrl}/messengers/telegram/updates`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(word !== undefined && { 'x-telegram-bot-api-secret-token': word }),
    },
    body,
  });

describe('a chat, through the real API and what plays Telegram', () => {
  it('E12, E14: connected after a fresh proof, by a link that works once; asked for from then on', async () => {
    const who = await proven();
    const { url } = await newLink(who);
    const first = await chats.after('telegram:20001', () => press(url, 20_001));
    const second = await chats.after('telegram:20002', () => press(url, 20_002));
    expect(second.text).toMatch(/^That link was used/);
    const connected = await who.at.api.post<ChatView>('/chat', { code: codeInText(first) });
    expect(expectStatus(200, connected).chat).toMatchObject({ name: '@phone_20001' });
    const thief = product.seat(who);
    await expect(thief.at.signIn(who.password)).rejects.toThrow('409');
    expect((await thief.at.api.get<FlowView>('/flow')).body).toMatchObject({ gate: { choices: ['chat-code'] } });
    const code = await chats.after('telegram:20001', () =>
      thief.at.api.post('/flow/challenges', { factor: 'chat-code' }),
    );
    const proof = { factor: 'chat-code', code: codeInText(code) };
    expect(expectStatus(200, await thief.at.api.post<FlowView>('/flow/proofs', proof)).state).toBe('proven');
  });

  it('W4, W6: the webhook is for who knows the word, and for nothing but what it is', async () => {
    const who = await proven();
    const code = new URL((await newLink(who)).url).searchParams.get('start');
    const message = {
      text: `/start ${code}`,
      chat: { id: 20_003, type: 'private' },
      from: { id: 20_003, is_bot: false, first_name: 'x' },
    };
    const body = JSON.stringify({ update_id: 1, message });
    for (const word of [undefined, '', 'x'.repeat(48)]) {
      const answer = await call(word, body);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'request-forged']);
    }
    const secrets = JSON.parse(readFileSync(join(product.facts.dataDir, 'secrets.json'), 'utf8')) as object;
    const word = (secrets as Record<string, string>)['latchkey/telegram']!;
    for (const wrong of ['[]', '"x"', '{', `{"a":"${'x'.repeat(70_000)}"}`])
      expect([400, 413]).toContain((await call(word, wrong)).status);
    for (const other of ['{}', '{"update_id":1,"message":{"text":7}}'])
      expect((await call(word, other)).status).toBe(204);
    expect(await chats.to('telegram:20003')).toEqual([]);
    expect((await call(word, body)).status).toBe(204);
    expect(await chats.waitFor('telegram:20003', { after: 0 })).toMatchObject({
      text: expect.stringMatching(/^\d{6} /),
    });
  });
});

describe('codes that are sent, as tokens', () => {
  it('F2, E12: by e-mail, asked for besides the password, each once', async () => {
    const who = await proven();
    const wish = { name: 'By mail', kind: { type: 'email' } };
    const { id } = expectStatus(201, await who.at.api.post<NewTokenView>('/tokens', wish));
    const code = async (work: () => Promise<unknown>): Promise<string> => {
      const after = await product.mailbox.codesTo(who.email);
      await work();
      return codeIn(await product.mailbox.waitFor(who.email, { after, matching: codeMail }));
    };
    const first = await code(() => who.at.api.request('POST', `/tokens/${id}/code`));
    const confirm = () => who.at.api.post(`/tokens/${id}/confirmation`, { code: first });
    const statuses = (await Promise.all([confirm(), confirm(), confirm()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    // In another browser: the password, and one more code by mail, which nobody else is asked for here.
    const before = await product.mailbox.codesTo(who.email);
    const { session } = await product.seat(who).at.signIn(who.password);
    expect(session).toBeDefined();
    expect((await product.mailbox.codesTo(who.email)) - before).toBe(1);
  });
});
