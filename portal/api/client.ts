import actionTable from 'virtual:action-table';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import type { Result } from '#shared/result.ts';
import type { ActionId, InputOf, OutputOf } from './contract.ts';
import { send } from './send.ts';
import type { Input } from './send.ts';
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
  const request = (given: Input): Promise<Result<OutputOf<Id>, Trouble>> =>
    // Its codes are those of the registry.
    send<OutputOf<Id>>(actionTable[id]!, given, { signal }) as Promise<Result<OutputOf<Id>, Trouble>>;
  let answer = await request(input as Input);
  for (let turn = 0; turn < worksAtMost && !answer.ok && answer.error.challenge; turn++) {
    const work = await workOn(answer.error.challenge);
    if (!work) return answer;
    answer = await request({ ...rest, body: { ...(body as object), work } });
  }
  return answer;
}

/** @returns undefined when the person stopped it, or the code for it could not be fetched */
const workOn = async (challenge: WorkChallenge): Promise<WorkDone | undefined> =>
  import('../bot-defence/do-work.tsx').then(({ doWork }) => doWork(challenge)).catch(() => undefined);
