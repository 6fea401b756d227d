import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MessengerChatSender } from '#functions/adapters/messenger-chat-sender.ts';
import { jsonLog } from '#functions/log.ts';
import { telegram } from '#functions/messengers/telegram.ts';
import { Secret } from '#shared/secret.ts';

const token = '123456:AAAA-the-token-of-the-bot';
type Answer = [status: number, body?: object, headers?: Record<string, string>];

describe('sending by Telegram', () => {
  const requests: { url: string; body: Record<string, unknown> }[] = [];
  const answers: Answer[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      requests.push({ url: request.url!, body: JSON.parse(text) as Record<string, unknown> });
      const [status, body = {}, headers = {}] = answers.shift() ?? [200, { ok: true }];
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  let sender: MessengerChatSender;
  let apiOrigin: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sender = new MessengerChatSender({ messenger: 'telegram', bot: 'example_bot', apiOrigin }, new Secret(token));
  });
  beforeEach(() => {
    requests.length = 0;
    answers.length = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const send = (to = 'telegram:4711'): Promise<boolean> => sender.send({ to, text: '<b>1</b> *2*\nthree' });

  it('plain text, to the chat and no other, without previews', async () => {
    expect(await send()).toBe(true);
    expect(requests).toEqual([
      {
        url: `/bot${token}/sendMessage`,
        body: { chat_id: 4711, text: '<b>1</b> *2*\nthree', link_preview_options: { is_disabled: true } },
      },
    ]);
    expect(await send('signal:4711')).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it.each([400, 403])('%i is for good: nothing is sent again', async (status) => {
    answers.push([status, { ok: false, description: 'Forbidden: bot was blocked by the user' }]);
    expect(await send()).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it('waits as long as it is told, where that is short, and once', async () => {
    const slowDown: Answer = [429, { ok: false, parameters: { retry_after: 1 } }];
    answers.push(slowDown);
    expect(await send()).toBe(true);
    expect(requests).toHaveLength(2);
    answers.push(slowDown, slowDown);
    await expect(send()).rejects.toThrow('come back later');
    expect(requests).toHaveLength(4);
  });

  it.each([
    [[429, { parameters: { retry_after: 3600 } }]],
    [[429]],
    [[502]],
    [[401, { description: token }]],
    [[404]],
    [[302, {}, { location: 'http://127.0.0.1:1/' }]],
  ] as [Answer][])('%j is left to the queue, and the token is in no error', async (answer) => {
    answers.push(answer);
    const error: unknown = await send().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(requests).toHaveLength(1);
    const lines: string[] = [];
    jsonLog({}, (line) => lines.push(line)).error('message-failed', error);
    expect(lines.join() + String(error) + JSON.stringify((error as Error).cause ?? '')).not.toContain('AAAA');
  });

  it('nobody there: left to the queue, and no address of it in the error', async () => {
    const away = new MessengerChatSender(
      { messenger: 'telegram', bot: 'example_bot', apiOrigin: 'http://127.0.0.1:1' },
      new Secret(token),
    );
    const error: unknown = await away.send({ to: 'telegram:1', text: 'x' }).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain('AAAA');
    expect((error as Error).cause).toBeUndefined();
  });

  it('without a bot nothing is sent', async () => {
    const none = new MessengerChatSender(undefined, new Secret(''));
    expect(await none.send({ to: 'telegram:1', text: 'x' })).toBe(false);
  });

  it('a link that Telegram understands: 64 letters at most, of those that it takes', () => {
    const url = new URL(telegram.link({ bot: 'example_bot', linkOrigin: undefined }, 'A_-'.padEnd(43, 'b')));
    expect(url.origin + url.pathname).toBe('https://t.me/example_bot');
    expect(url.searchParams.get('start')).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});
