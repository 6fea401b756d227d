import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

/** What the API refuses with, RFC 9457. */
export type Problem = components['schemas']['Problem'];

/** A refusal or a fault, thrown by every call that did not go well. */
export class LatchkeyError extends Error {
  /** What the API said; absent when something in between answered. */
  readonly problem: Problem | undefined;
  /** HTTP status. */
  readonly status: number;

  constructor(status: number, problem?: Problem) {
    super(problem ? `${problem.code}: ${problem.title}` : `HTTP ${status}`);
    this.name = 'LatchkeyError';
    this.status = status;
    this.problem = problem;
  }
}

/** How to reach a deployment. */
export interface LatchkeyOptions {
  /** Scheme and host of the portal, such as `https://access.example.com`. */
  readonly origin: string;
  /** A key that an administrator made for this program: `lk_…`. */
  readonly key: string;
  /** How often a request that got no answer, or a fault of ours, is sent again. Only what may be repeated is. Default 3. */
  readonly retries?: number;
  /** Instead of the one that the platform has. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The operations for administrators, typed by the API's own description. */
export type LatchkeyClient = Client<paths>;

/**
 * A client of one deployment.
 *
 * Creations carry an `Idempotency-Key`, so that one whose answer was lost is sent again and still happens once.
 * @throws LatchkeyError from every call that was refused
 */
export function createLatchkeyClient({
  origin,
  key,
  retries = 3,
  fetch: send = fetch,
}: LatchkeyOptions): LatchkeyClient {
  const client = createClient<paths>({
    baseUrl: new URL('/api/v1', origin).href,
    fetch: (request) => sendAgain(request, send, retries),
  });
  client.use({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${key}`);
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
    async onResponse({ response }) {
      if (response.ok) return;
      const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
      throw new LatchkeyError(response.status, isProblem ? ((await response.json()) as Problem) : undefined);
    },
  });
  return client;
}

/** Pages of a list, one after the other, until there is none behind. */
export async function* pages<Page extends { cursor?: string | undefined }>(
  read: (cursor: string | undefined) => Promise<{ data?: Page | undefined }>,
): AsyncGenerator<Page> {
  let cursor: string | undefined;
  do {
    const { data } = await read(cursor);
    if (!data) return;
    yield data;
    cursor = data.cursor;
  } while (cursor !== undefined);
}

/** For the `If-Match` of a change: the `ETag` of what was read. @throws Error when the answer named none */
export function etagOf(response: Response): string {
  const etag = response.headers.get('etag');
  if (etag === null) throw new Error('the answer named no ETag');
  return etag;
}

const firstPauseMs = 250;
const busy = [429, 502, 503, 504];

async function sendAgain(
  request: Request,
  send: (request: Request) => Promise<Response>,
  retries: number,
): Promise<Response> {
  const mayRepeat = request.method === 'GET' || request.headers.has('idempotency-key');
  for (let turn = 0; ; turn++) {
    const isLast = !mayRepeat || turn >= retries;
    try {
      const response = await send(request.clone());
      if (isLast || !busy.includes(response.status)) return response;
    } catch (error) {
      if (isLast) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** turn));
  }
}
