import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../read-body.ts';

/** The bot of the demonstration. */
export const demoBot = 'latchkey_demo_bot';

/** Where the product hears from the messenger, and what it knows it by. */
export interface BotSettings {
  readonly token: string;
  readonly webhook: string;
  readonly word: string;
}

const bytesAtMost = 100_000;
const html = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/**
 * Plays Telegram: the part of its bot API that sends, and the page behind a link that begins a chat. Pressing "Start" there
 * does what the app on a phone would: it writes to the bot, and Telegram tells the product's webhook.
 */
export class TelegramStandIn {
  readonly #settings: BotSettings;
  readonly #onMessage: (message: { to: string; text: string }) => void;

  constructor(settings: BotSettings, onMessage: (message: { to: string; text: string }) => void) {
    this.#settings = settings;
    this.#onMessage = onMessage;
  }

  /** @returns whether it was a request for Telegram */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method } = request;
    if (method === 'POST' && url.pathname.startsWith('/bot')) await this.#send(request, response, url);
    else if (method === 'GET' && url.pathname === `/${demoBot}`) page(response, url.searchParams.get('start') ?? '');
    else if (method === 'POST' && url.pathname === `/${demoBot}`) await this.#start(request, response);
    else return false;
    return true;
  }

  async #send(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const answer = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname !== `/bot${this.#settings.token}/sendMessage`)
      return answer(401, { ok: false, error_code: 401, description: 'Unauthorized' });
    const body = JSON.parse((await readBody(request, bytesAtMost)).toString('utf8')) as Record<string, unknown>;
    this.#onMessage({ to: `telegram:${String(body['chat_id'])}`, text: String(body['text']) });
    answer(200, { ok: true, result: {} });
  }

  async #start(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams((await readBody(request, bytesAtMost)).toString('utf8'));
    const id = Number(form.get('chat') ?? 0);
    const told = await fetch(this.#settings.webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.#settings.word },
      body: JSON.stringify({
        update_id: randomInt(2 ** 31),
        message: {
          ...{ message_id: 1, date: Math.floor(Date.now() / 1000), text: `/start ${form.get('start') ?? ''}` },
          chat: { id, type: 'private', first_name: 'Demo' },
          from: { id, is_bot: false, first_name: 'Demo', username: `phone_${id}`, language_code: 'en' },
        },
      }),
    });
    const text = told.ok ? 'The bot was told. Its answer is among the messages.' : 'The product did not take it.';
    response
      .writeHead(200, html)
      .end(`<!doctype html><title>Telegram, played</title><p>${text} <a href="/">Messages</a>`);
  }
}

/** What somebody sees who opens the link. What comes with it is of letters that need no escaping, or is left out. */
function page(response: ServerResponse, start: string): void {
  const code = /^[A-Za-z0-9_-]{1,64}$/.test(start) ? start : '';
  response.writeHead(200, html).end(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Telegram, played</title>
<style>body{font:18px system-ui;max-width:28em;margin:4em auto;padding:0 1em}button{font:inherit;padding:.6em 1.5em}</style>
<h1>@${demoBot}</h1><p>This page stands in for Telegram on your phone. Press Start, as you would there.</p>
<form method="post" action="/${demoBot}"><input type="hidden" name="start" value="${code}">
<input type="hidden" name="chat" value="${randomInt(1000, 10_000)}"><button>Start</button></form></html>`,
  );
}
