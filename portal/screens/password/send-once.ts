import type { OperationView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { Trouble, TroubleCode } from '../../api/trouble.ts';
import { currentPlace, href } from '../../app/place.ts';
import type { PlaceMemory } from '../../app/place.ts';

type Sent = Result<OperationView, Trouble>;
/** Sends a change whose operation is known beforehand. */
export type SendOnce = (operation: string, send: () => Promise<Sent>) => Promise<Sent>;

/** What may be answered, or seem to be, although the change is under way or done: the answer to the first try was lost. */
const doubtful: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'offline',
  'internal',
  'wrong-step',
  'flow-required',
  'session-required',
]);

export const showOperation = (id: string): Promise<Sent> =>
  call('operation.show', { params: { id }, query: { wait: '0' } });

/**
 * Nobody must hear "nothing was changed" about something that was (THREATS B8). Before it sends, the operation is noted
 * with the page, for a reload in that very moment; after a doubtful answer the operation itself is asked for.
 * @param path the page that sends
 * @param onDoubt told the operation when not even that could be found out
 */
export const sendOnce =
  (path: string, onDoubt: (operation: string) => void): SendOnce =>
  async (operation, send) => {
    remember(path, { operation, isUnsure: true });
    const sent = await send();
    if (sent.ok) return sent;
    const seen = doubtful.has(sent.error.code) ? await showOperation(operation) : undefined;
    if (seen?.ok) return seen;
    if (seen && seen.error.code !== 'not-found') onDoubt(operation);
    else remember(path, {});
    return sent;
  };

/** Without a new screen: only a reload reads it. Not when the person has gone elsewhere meanwhile. */
function remember(path: string, memory: PlaceMemory): void {
  if (currentPlace().path === path) history.replaceState(memory, '', href(path));
}
