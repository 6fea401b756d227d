import actionTable from 'virtual:console-action-table';
import { send } from '../../api/send.ts';
import type { Input } from '../../api/send.ts';
import type { ConsoleActionId, ConsoleInput, ConsoleOutput } from './contract.ts';
import type { ConsoleTrouble } from './trouble.ts';

export type { ConsoleTrouble } from './trouble.ts';

/** What came back. `etag`: the revision that was shown or written, for the `ifMatch` of the next change. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag?: string }
  | { readonly ok: false; readonly error: ConsoleTrouble };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** The revision that this change is made to, as an earlier answer's `etag` named it. */
  readonly ifMatch?: string | undefined;
  /** Makes a creation that is sent twice one: the same key for the same press of a button. */
  readonly idempotencyKey?: string;
}

/**
 * Calls one operation of the admin API.
 * @param input what its declaration takes: `params`, `query`, `body`
 * @returns its output, or why not. Never throws
 */
export async function call<Id extends ConsoleActionId>(
  id: Id,
  input: ConsoleInput<Id>,
  { signal, ifMatch, idempotencyKey }: CallOptions = {},
): Promise<Answer<ConsoleOutput<Id>>> {
  let etag: string | undefined;
  const answer = await send<ConsoleOutput<Id>>(actionTable[id]!, input as Input, {
    signal,
    headers: {
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    onResponse: ({ headers }) => {
      etag = headers.get('etag')?.replace(/^W\/|"/g, '');
    },
  });
  if (answer.ok) {
    events.dispatchEvent(new Event('answer'));
    return { ...answer, ...(etag !== undefined && { etag }) };
  }
  // Its codes are those of the registry.
  const error = answer.error as ConsoleTrouble;
  if (error.code === 'admin-session-required') events.dispatchEvent(new Event('lost'));
  return { ok: false, error };
}

const events = new EventTarget();
const on =
  (name: 'answer' | 'lost') =>
  (listener: () => void): (() => void) => {
    events.addEventListener(name, listener);
    return () => {
      events.removeEventListener(name, listener);
    };
  };

/** Hears of every answer that went well: the session was used. @returns what ends it */
export const onAnswer = on('answer');
/** Hears of every answer that says that nobody is signed in. @returns what ends it */
export const onSessionLost = on('lost');
