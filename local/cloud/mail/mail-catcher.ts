import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { TelegramStandIn } from '../chat/telegram-stand-in.ts';
import type { BotSettings } from '../chat/telegram-stand-in.ts';
import { listen } from '../listen.ts';
import type { LocalServer } from '../listen.ts';
import { readBody } from '../read-body.ts';
import { LocalPushService } from '../push/push-service.ts';
import { MailStore } from './mail-store.ts';
import type { CaughtText } from './mail-store.ts';
import { parseMime } from './parse-mime.ts';

/**
 * Stands in for SES (its first API, a form that is answered in XML), and for what SNS sends to phones, and shows what it
 * caught: a page at `/`, mails at `GET /api/messages` and text messages at `GET /api/texts`, oldest first. Beside them stands
 * what is sent to devices: {@link LocalPushService}; and where `bot` is given, a messenger, whose messages are among the
 * texts: {@link TelegramStandIn}.
 * @throws PortTaken
 */
export function startMailCatcher(file: string, port: number, bot?: BotSettings): Promise<LocalServer> {
  const texts = new MailStore<CaughtText>(file.replace(/(\.json)?$/, '-texts.json'));
  const stores: Stores = {
    mails: new MailStore(file),
    texts,
    pushes: new LocalPushService(),
    ...(bot && { telegram: new TelegramStandIn(bot, (message) => texts.add({ ...message, receivedAt: now() })) }),
  };
  const server = http.createServer((request, response) => {
    void handle(request, response, stores).catch(() => response.destroy());
  });
  return listen(server, port);
}

interface Stores {
  readonly mails: MailStore;
  readonly texts: MailStore<CaughtText>;
  readonly pushes: LocalPushService;
  readonly telegram?: TelegramStandIn;
}

const now = (): string => new Date().toISOString();

const pageFiles: Record<string, readonly [file: string, type: string]> = {
  '/': ['mail-page.html', 'text/html; charset=utf-8'],
  '/mail-page.js': ['mail-page.js', 'text/javascript; charset=utf-8'],
  '/mail-page.css': ['mail-page.css', 'text/css; charset=utf-8'],
};

/** Mails are shown in a frame without scripts; the page itself has none but its own. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; frame-src 'self'",
};

async function handle(request: http.IncomingMessage, response: http.ServerResponse, stores: Stores): Promise<void> {
  const url = request.url ?? '/';
  if (request.method === 'POST' && url === '/') return catchMessage(request, response, stores);
  if (await stores.pushes.handle(request, response)) return;
  if (await stores.telegram?.handle(request, response)) return;
  const list = url === '/api/messages' ? stores.mails : url === '/api/texts' ? stores.texts : undefined;
  if (list) {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(list.all));
    return;
  }
  const [file, type] = pageFiles[url] ?? [];
  if (file === undefined) return void response.writeHead(404, headers).end();
  response.writeHead(200, { ...headers, 'content-type': type }).end(readFileSync(path.join(import.meta.dirname, file)));
}

async function catchMessage(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  stores: Stores,
): Promise<void> {
  const form = new URLSearchParams((await readBody(request, 11_000_000)).toString('utf8'));
  const action = form.get('Action') ?? '';
  const receivedAt = new Date().toISOString();
  if (action === 'Publish' && form.has('PhoneNumber')) {
    stores.texts.add({ to: form.get('PhoneNumber')!, text: form.get('Message') ?? '', receivedAt });
    return answer(response, action, 'http://sns.amazonaws.com/doc/2010-03-31/');
  }
  const mail = action === 'SendRawEmail' ? rawMail(form) : action === 'SendEmail' ? simpleMail(form) : undefined;
  if (!mail) {
    const text = `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>the local SES and SNS do not know this action</Message></Error></ErrorResponse>`;
    return void response.writeHead(400, { 'content-type': 'text/xml' }).end(text);
  }
  stores.mails.add({ ...mail, receivedAt });
  answer(response, action, 'http://ses.amazonaws.com/doc/2010-12-01/');
}

function answer(response: http.ServerResponse, action: string, namespace: string): void {
  const id = randomUUID();
  response
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(
      `<${action}Response xmlns="${namespace}"><${action}Result><MessageId>${id}</MessageId></${action}Result><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${action}Response>`,
    );
}

type Content = Omit<Parameters<MailStore['add']>[0], 'receivedAt'>;

function rawMail(form: URLSearchParams): Content {
  const mail = parseMime(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'));
  const { from = '', to = '', subject = '' } = mail.headers;
  return {
    from: form.get('Source') ?? from,
    to: bare(form.get('Destinations.member.1') ?? to),
    subject,
    text: mail.text,
    html: mail.html,
  };
}

const simpleMail = (form: URLSearchParams): Content => ({
  from: form.get('Source') ?? '',
  to: bare(form.get('Destination.ToAddresses.member.1') ?? ''),
  subject: form.get('Message.Subject.Data') ?? '',
  text: form.get('Message.Body.Text.Data') ?? '',
  html: form.get('Message.Body.Html.Data') ?? '',
});

/** `Ada <ada@example.com>` is `ada@example.com`. */
const bare = (address: string): string => /<([^>]+)>/.exec(address)?.[1] ?? address;
