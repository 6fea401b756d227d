import { Agent, request } from 'node:http';

/** An answer of the API. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

/** The request got no answer: the front was away, or hung up. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const longestAnswerMs = 40_000;

/**
 * One browser of a crowd. Each connects from a loopback address of its own, so that the limits per client address,
 * which stay as they are, see many people and not one.
 */
export class Visitor {
  readonly #apiUrl: URL;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #localAddress: string;
  readonly #cookies = new Map<string, string>();

  /** @param number which of 60,000 addresses to come from */
  constructor(apiUrl: string, number: number) {
    this.#apiUrl = new URL(apiUrl);
    this.#localAddress = `127.77.${Math.floor(number / 250)}.${1 + (number % 250)}`;
  }

  get = <Body>(path: string): Promise<Answer<Body>> => this.#send('GET', path);
  post = <Body>(path: string, body: unknown = {}): Promise<Answer<Body>> => this.#send('POST', path, body);

  /** Closes its connections. */
  leave(): void {
    this.#agent.destroy();
  }

  #send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    return new Promise((resolve, reject) => {
      const lost = (cause: unknown): void => reject(new NoAnswer(`${method} ${path} got no answer`, { cause }));
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.#apiUrl.port,
          path: this.#apiUrl.pathname + path,
          method,
          agent: this.#agent,
          localAddress: this.#localAddress,
          headers: {
            ...(method !== 'GET' && { 'content-type': 'application/json', 'x-latchkey-request': '1' }),
            ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }),
          },
        },
        (response) => {
          for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', lost);
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, body: parse(text) as Body });
          });
        },
      );
      sent.setTimeout(longestAnswerMs, () => sent.destroy(new Error('too slow')));
      sent.on('error', lost);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || attributes.includes('Max-Age=0')) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** The body of an answer with that status. @throws Error with the answer otherwise */
export function expectStatus<Body>(status: number, answer: Answer<Body>): Body {
  if (answer.status === status) return answer.body;
  throw new Error(`expected ${status}, the API answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
