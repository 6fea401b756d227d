import type { OperationView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { mayPass, pause, pausesMs } from '../../api/send-again.ts';
import type { Trouble, TroubleCode } from '../../api/trouble.ts';
import { currentPlace, href } from '../../app/place.ts';
import type { PlaceMemory } from '../../app/place.ts';

type Sent = Result<OperationView, Trouble>;
/** Sends a change whose operation is known beforehand. */
export type SendOnce = (operation: string, send: () => Promise<Sent>) => Promise<Sent>;

/** A change of which nobody knows whether it has begun. `send` sends just the same, sealed once, as often as it is called. */
export interface Doubt {
  readonly operation: string;
  readonly send: () => Promise<Sent>;
}

interface Listener {
  /** No answer yet: the same is sent again in a moment. */
  readonly onAgain: () => void;
  /** It is time to tell the person; whether it has begun could not be found out, or it waits without end. */
  readonly onDoubt: (doubt: Doubt) => void;
}

/** What may be answered, or seem to be, although the change is under way or done: the answer to the first try was lost. */
const doubtful: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'offline',
  'internal',
  'wrong-step',
  'flow-required',
  'session-required',
]);

/**
 * Nobody must hear "nothing was changed" about something that was (THREATS B8). Before it sends, the operation is noted
 * with the page, for a reload in that very moment; after a doubtful answer the operation itself is asked for. Where it
 * has no end and the trouble may pass, the very same request is sent again: the cloud makes one change of all of them.
 * @param path the page that sends; the sending ends when the person leaves it
 */
export const sendOnce =
  (path: string, { onAgain, onDoubt }: Listener): SendOnce =>
  async (operation, send) => {
    remember(path, { operation, isUnsure: true });
    for (let turn = 0; ; turn++) {
      const sent = await send();
      if (sent.ok) return sent;
      const isDoubtful = turn > 0 || doubtful.has(sent.error.code);
      const seen = isDoubtful ? await showOperation(operation) : undefined;
      const canPass = mayPass(sent.error);
      // One that waits while the cloud stumbles may never have been handed on: that is no end of the sending.
      if (seen?.ok && (seen.value.state === 'done' || !canPass)) return seen;
      if (canPass && turn < pausesMs.length && currentPlace().path === path) {
        onAgain();
        await pause(pausesMs[turn]!);
        continue;
      }
      if (seen && (seen.ok || seen.error.code !== 'not-found')) onDoubt({ operation, send });
      else remember(path, {});
      return sent;
    }
  };

const showOperation = (id: string): Promise<Sent> => call('operation.show', { params: { id }, query: { wait: '0' } });

/** Without a new screen: only a reload reads it. Not when the person has gone elsewhere meanwhile. */
function remember(path: string, memory: PlaceMemory): void {
  if (currentPlace().path === path) history.replaceState(memory, '', href(path));
}
