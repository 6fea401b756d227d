import type { Problem } from '#shared/api/problem.ts';
import type { WorkChallenge } from '#shared/api/work.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { learnServerTime } from './server-clock.ts';

/** Method, path below `/api/v1`, and whether a body is sent. */
export type ActionRow = readonly [method: string, path: string, hasBody: boolean];

/** What an operation is called with. */
export interface Input {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

/** A refusal as it came over the network, or `offline`. */
export interface Refusal {
  readonly code: string;
  readonly retryAt?: Date;
  readonly challenge?: WorkChallenge;
  readonly requestId?: string;
  /** Members that have to be put right, for pages that show them. */
  readonly fields?: readonly RefusedField[];
}

/** Why, for pages that have words for it: `expected` is English, and for who calls the API. */
export type RefusedField = Pick<NonNullable<Problem['fields']>[number], 'path' | 'reason'>;

/** What goes along with a request besides its input. */
export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sees an answer before it is read. */
  readonly onResponse?: (response: Response) => void;
}

/** Makes one request. Never throws. */
export async function send<T>(
  [method, path, hasBody]: ActionRow,
  { params, query, body }: Input,
  { signal, headers, onResponse }: SendOptions = {},
): Promise<Result<T, Refusal>> {
  const url = `/api/v1${fillIn(path, params)}${query ? `?${new URLSearchParams(query)}` : ''}`;
  const isWrite = method !== 'GET';
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      // The header that a form of another site cannot send (THREATS W4).
      ...(isWrite && {
        headers: { 'content-type': 'application/json', 'x-latchkey-request': '1', ...headers },
        ...(hasBody && { body: JSON.stringify(body ?? {}) }),
      }),
      ...(signal && { signal }),
    });
  } catch {
    return err({ code: 'offline' });
  }
  learnServerTime(response);
  onResponse?.(response);
  return read(response);
}

const fillIn = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

async function read<T>(response: Response): Promise<Result<T, Refusal>> {
  if (response.status === 204) return ok(undefined as T);
  // A gateway's own error page is not JSON: to the person that is our fault, whatever its status.
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return ok(body as T);
  return err(toRefusal(body));
}

function toRefusal(body: unknown): Refusal {
  const problem = (body ?? {}) as Partial<Omit<Refusal, 'retryAt'>> & { retryAt?: string };
  return {
    code: problem.code ?? 'internal',
    ...(problem.retryAt && { retryAt: new Date(problem.retryAt) }),
    ...(problem.requestId && { requestId: problem.requestId }),
    ...(problem.challenge && { challenge: problem.challenge }),
    ...(problem.fields && { fields: problem.fields }),
  };
}
