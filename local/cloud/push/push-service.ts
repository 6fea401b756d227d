import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import type { ECDH } from 'node:crypto';
import type http from 'node:http';
import { readBody } from '../read-body.ts';
import { decryptMessage } from './decrypt-message.ts';

/** A notification as it would appear on a device. */
export interface CaughtPush {
  readonly subscription: string;
  /** What was in it, decrypted. */
  readonly text: string;
  readonly ttlSeconds: number;
  readonly topic: string;
  readonly receivedAt: string;
}

interface Receiver {
  readonly keys: ECDH;
  readonly auth: Buffer;
  /** The one key that may send (RFC 8292), once the first message told which. */
  sender?: string;
}

const caughtAtMost = 200;

/**
 * Stands in for the push services of browsers' makers, and for the browser's half of the keys, which a test cannot have in a
 * real one: `POST /push` makes a subscription, messages to it are checked as RFC 8030 and 8292 say and shown decrypted at
 * `GET /api/pushes`. Forgotten when it stops.
 */
export class LocalPushService {
  readonly #receivers = new Map<string, Receiver>();
  readonly caught: CaughtPush[] = [];

  /** @returns whether the request was for it */
  async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<boolean> {
    const url = request.url ?? '';
    if (request.method === 'GET' && url === '/api/pushes') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(this.caught));
      return true;
    }
    const [, area, id] = url.split('/');
    if (area !== 'push') return false;
    if (request.method === 'POST' && id === undefined) this.#subscribe(request, response);
    else if (request.method === 'POST') await this.#take(id!, request, response);
    else if (request.method === 'DELETE') response.writeHead(this.#receivers.delete(id ?? '') ? 204 : 404).end();
    else response.writeHead(405).end();
    return true;
  }

  #subscribe(request: http.IncomingMessage, response: http.ServerResponse): void {
    const id = randomBytes(16).toString('base64url');
    const keys = createECDH('prime256v1');
    const p256dh = keys.generateKeys('base64url');
    const auth = randomBytes(16);
    this.#receivers.set(id, { keys, auth });
    const endpoint = `http://${request.headers.host ?? ''}/push/${id}`;
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ endpoint, p256dh, auth: auth.toString('base64url') }));
  }

  async #take(id: string, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const receiver = this.#receivers.get(id);
    if (!receiver) return void response.writeHead(410).end();
    const body = await readBody(request, 4096);
    const sender = senderOf(request);
    if (sender === undefined || (receiver.sender ?? sender) !== sender) return void response.writeHead(403).end();
    const { ttl, topic, 'content-encoding': encoding } = request.headers;
    const isComplete = /^\d+$/.test(String(ttl)) && encoding === 'aes128gcm';
    if (!isComplete) return void response.writeHead(400).end();
    receiver.sender = sender;
    this.caught.push({
      subscription: id,
      text: decryptMessage(body, receiver),
      ttlSeconds: Number(ttl),
      topic: String(topic ?? ''),
      receivedAt: new Date().toISOString(),
    });
    this.caught.splice(0, this.caught.length - caughtAtMost);
    response.writeHead(201, { location: `/push/message/${randomBytes(8).toString('hex')}` }).end();
  }
}

/** The key that signed the request for this very service and has not run out; undefined when none did. */
function senderOf({ headers }: http.IncomingMessage): string | undefined {
  const [, signed, signature, key] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]{87})$/.exec(headers.authorization ?? '') ?? [];
  if (signed === undefined || signature === undefined || key === undefined) return undefined;
  const { aud, exp } = JSON.parse(Buffer.from(signed.split('.')[1]!, 'base64url').toString()) as {
    aud: string;
    exp: number;
  };
  const now = Date.now() / 1000;
  if (aud !== `http://${headers.host ?? ''}` || exp < now || exp > now + 24 * 60 * 60) return undefined;
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', Buffer.from(signed), by, Buffer.from(signature, 'base64url')) ? key : undefined;
}
