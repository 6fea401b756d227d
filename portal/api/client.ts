import actionTable from 'virtual:action-table';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ActionId, InputOf, OutputOf } from './contract.ts';
import { learnServerTime } from './server-clock.ts';
import type { Trouble, TroubleCode } from './trouble.ts';

/**
 * Calls one operation of the API.
 * @param input what its declaration takes: `params`, `query`, `body`
 * @returns its output, or why not. Never throws
 */
export async function call<Id extends ActionId>(
  id: Id,
  input: InputOf<Id>,
  signal?: AbortSignal,
): Promise<Result<OutputOf<Id>, Trouble>> {
  const [method, path, hasBody] = actionTable[id]!;
  const { params, query, body } = input as Input;
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
        headers: { 'content-type': 'application/json', 'x-latchkey-request': '1' },
        ...(hasBody && { body: JSON.stringify(body ?? {}) }),
      }),
      ...(signal && { signal }),
    });
  } catch {
    return err({ code: 'offline' });
  }
  learnServerTime(response);
  return read(response);
}

interface Input {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

const fillIn = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

async function read<T>(response: Response): Promise<Result<T, Trouble>> {
  if (response.status === 204) return ok(undefined as T);
  // A gateway's own error page is not JSON: to the person that is our fault, whatever its status.
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return ok(body as T);
  return err(toTrouble(body));
}

function toTrouble(body: unknown): Trouble {
  const problem = (body ?? {}) as { code?: TroubleCode; retryAt?: string; requestId?: string };
  return {
    code: problem.code ?? 'internal',
    ...(problem.retryAt && { retryAt: new Date(problem.retryAt) }),
    ...(problem.requestId && { requestId: problem.requestId }),
  };
}
