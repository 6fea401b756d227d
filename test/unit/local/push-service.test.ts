import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HttpPushService } from '#functions/adapters/http-push-service.ts';
import { encryptMessage } from '#functions/push/encrypt-message.ts';
import { vapidHeader, vapidKeyFrom } from '#functions/push/vapid.ts';
import { listen } from '#local/cloud/listen.ts';
import type { LocalServer } from '#local/cloud/listen.ts';
import { startMailCatcher } from '#local/cloud/mail/mail-catcher.ts';

interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

describe('the local push service, spoken to by the adapter', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-push-'));
  let catcher: LocalServer;
  beforeAll(async () => {
    catcher = await startMailCatcher(path.join(folder, 'mail.json'), 0);
  });
  afterAll(async () => {
    await catcher.stop();
    rmSync(folder, { recursive: true });
  });

  const subscribe = async (): Promise<Subscribed> =>
    (await (await fetch(`${catcher.url}/push`, { method: 'POST' })).json()) as Subscribed;
  const key = vapidKeyFrom(Buffer.alloc(32, 9));
  const requestTo = ({ endpoint, ...keys }: Subscribed, by = key, aud = endpoint) => ({
    endpoint,
    headers: {
      authorization: vapidHeader(by, { endpoint: aud, subject: 'https://portal.example', now: new Date() }),
      ...{ 'content-encoding': 'aes128gcm', ttl: '60', topic: 'T', urgency: 'high' },
    },
    body: encryptMessage('{"title":"Demo"}', keys),
  });

  it('takes, decrypts and shows a message', async () => {
    const service = new HttpPushService([catcher.url]);
    const to = await subscribe();
    expect(await service.post(requestTo(to))).toBe('taken');
    const caught = (await (await fetch(`${catcher.url}/api/pushes`)).json()) as object[];
    expect(caught.at(-1)).toMatchObject({ text: '{"title":"Demo"}', ttlSeconds: 60, topic: 'T' });
  });

  it('takes none of another sender, nor one that was signed for another service', async () => {
    const service = new HttpPushService([catcher.url]);
    const to = await subscribe();
    expect(await service.post(requestTo(to, key, 'https://fcm.googleapis.com/a'))).toBe('refused');
    expect(await service.post(requestTo(to))).toBe('taken');
    expect(await service.post(requestTo(to, vapidKeyFrom(Buffer.alloc(32, 8))))).toBe('refused');
  });

  it('says so when a subscription is gone', async () => {
    const service = new HttpPushService([catcher.url]);
    const to = await subscribe();
    await fetch(to.endpoint, { method: 'DELETE' });
    expect(await service.post(requestTo(to))).toBe('gone');
  });

  it('SSRF: nothing is sent to an address that is not allowed, and no redirect is followed', async () => {
    const knocks: string[] = [];
    const inside = await listen(
      http.createServer((request, response) => {
        knocks.push(request.url ?? '');
        response.writeHead(307, { location: `${inside.url}/secret` }).end();
      }),
      0,
    );
    const to = { ...(await subscribe()), endpoint: `${inside.url}/push` };
    expect(await new HttpPushService([catcher.url]).post(requestTo(to))).toBe('refused');
    expect(knocks).toEqual([]);
    expect(await new HttpPushService([inside.url]).post(requestTo(to))).toBe('refused');
    expect(knocks).toEqual(['/push']);
    await inside.stop();
    expect(await new HttpPushService([inside.url]).post(requestTo(to))).toBe('failed');
  });
});
