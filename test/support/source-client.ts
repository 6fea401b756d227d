import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { ApiClient } from './api-client.ts';
import type { ApiAnswer, ApiRequestOptions } from './api-client.ts';

/** An answer with everything that came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Name and value in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

// Test files of one run share a product but not this module: each begins somewhere else.
const network = `127.${randomInt(1, 255)}`;
let addresses = randomInt(60_000);

/** A loopback address that no other client has. */
export function newAddress(): string {
  addresses += 1;
  return `${network}.${Math.floor(addresses / 250) % 250}.${1 + (addresses % 250)}`;
}

/** Sends bytes from an address of its own, with path and headers exactly as given: `fetch` would tidy them up. */
export function sendRaw(
  origin: string,
  options: {
    method: string;
    path: string;
    headers?: Record<string, string | string[]>;
    body?: string | Uint8Array;
    localAddress?: string;
    agent?: Agent;
  },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname === 'localhost' ? '127.0.0.1' : hostname, port, ...rest }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode!, rawHeaders: answer.rawHeaders, headers: answer.headers, text });
      });
    });
    sent.once('error', reject).setTimeout(40_000, () => sent.destroy(new Error('no answer in time')));
    if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body));
    sent.end(body);
  });
}

/** One browser's worth of cookies, at a client address of its own. */
export class SourceClient extends ApiClient {
  /** Told everything that browsers of this process send, for a test that looks for secrets in it. */
  static overhear: ((bytes: Buffer) => void) | undefined;

  readonly address: string;
  readonly #api: URL;
  readonly #agent: Agent;

  constructor(apiUrl: string, address: string) {
    super(apiUrl);
    this.#api = new URL(apiUrl);
    this.address = address;
    this.#agent = new Agent({ keepAlive: true, localAddress: address });
  }

  override async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    options: ApiRequestOptions = {},
  ): Promise<ApiAnswer<Body>> {
    const answer = await this.raw(method, path, body, options);
    const headers = new Headers();
    for (let i = 0; i < answer.rawHeaders.length; i += 2)
      headers.append(answer.rawHeaders[i]!, answer.rawHeaders[i + 1]!);
    return { status: answer.status, headers, body: parse(answer.text) as Body };
  }

  /** The same, with the answer as it came. Cookies are kept. */
  async raw(method: string, path: string, body?: unknown, options: ApiRequestOptions = {}): Promise<RawAnswer> {
    const sent = options.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const cookies = { ...Object.fromEntries(this.cookies), ...options.cookies };
    const cookie = Object.entries(cookies).map((pair) => pair.join('='));
    SourceClient.overhear?.(Buffer.from(`${method} ${path}\n`));
    if (sent !== undefined) SourceClient.overhear?.(Buffer.from(sent));
    const answer = await sendRaw(this.#api.origin, {
      method,
      path: this.#api.pathname + path,
      localAddress: this.address,
      agent: this.#agent,
      headers: {
        host: this.#api.host,
        ...(method !== 'GET' && { 'content-type': 'application/json', 'x-latchkey-request': '1' }),
        ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
        ...options.headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      if (value === '' || /max-age=0\b/i.test(rest)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
