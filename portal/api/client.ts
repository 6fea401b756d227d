import actionTable from 'virtual:action-table';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ActionId, InputOf, OutputOf } from './contract.ts';
import { learnServerTime } from './server-clock.ts';
import type { Trouble } from './trouble.ts';

/** Work that took too long is asked for once more; after that the person is told. */
const worksAtMost = 2;

/**
 * Calls one operation of the API. Where work is asked for first (FEATURES F8), the device does it, and the very same request
 * is made again.
 * @param input what its declaration takes: `params`, `query`, `body`
 * @returns its output, or why not. Never throws
 */
export async function call<Id extends ActionId>(
  id: Id,
  input: InputOf<Id>,
  signal?: AbortSignal,
): Promise<Result<OutputOf<Id>, Trouble>> {
  const { body, ...rest } = input as Input;
  let answer = await send<OutputOf<Id>>(id, input as Input, signal);
  for (let turn = 0; turn < worksAtMost && !answer.ok && answer.error.challenge; turn++) {
    const work = await workOn(answer.error.challenge);
    if (!work) return answer;
    answer = await send(id, { ...rest, body: { ...(body as object), work } }, signal);
  }
  return answer;
}

/** @returns undefined when the person stopped it, or the code for it could not be fetched */
const workOn = async (challenge: WorkChallenge): Promise<WorkDone | undefined> =>
  import('../bot-defence/do-work.tsx').then(({ doWork }) => doWork(challenge)).catch(() => undefined);

async function send<T>(
  id: ActionId,
  { params, query, body }: Input,
  signal?: AbortSignal,
): Promise<Result<T, Trouble>> {
  const [method, path, hasBody] = actionTable[id]!;
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
  const problem = (body ?? {}) as Partial<Omit<Trouble, 'retryAt'>> & { retryAt?: string };
  return {
    code: problem.code ?? 'internal',
    ...(problem.retryAt && { retryAt: new Date(problem.retryAt) }),
    ...(problem.requestId && { requestId: problem.requestId }),
    ...(problem.challenge && { challenge: problem.challenge }),
  };
}
