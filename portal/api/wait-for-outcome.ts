import type { OperationView } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from './client.ts';
import type { Trouble } from './trouble.ts';

/** How long one request waits on the server, in seconds: the longest that the API takes. */
const waitSeconds = 20;
const pauseMilliseconds = 2000;
/** An operation is answered within 135 s whatever happens; this much patience with a lost network on top. */
const patienceMilliseconds = 200_000;

/**
 * Waits until an operation is done. A network that comes and goes does not end the waiting, because the change goes on
 * without us and the person wants its true result.
 */
export async function waitForOutcome(id: string, signal: AbortSignal): Promise<Result<OperationView, Trouble>> {
  const giveUpAt = Date.now() + patienceMilliseconds;
  for (;;) {
    const startedAt = Date.now();
    const answer = await call('operation.show', { params: { id }, query: { wait: String(waitSeconds) } }, signal);
    if (answer.ok && answer.value.state === 'done') return ok(answer.value);
    const canWait = answer.ok || answer.error.code === 'offline' || answer.error.code === 'internal';
    if (!canWait || Date.now() > giveUpAt) return answer;
    signal.throwIfAborted();
    // A server that answered at once (or not at all) is not asked again at once.
    if (!answer.ok || Date.now() - startedAt < pauseMilliseconds) await pause(pauseMilliseconds);
    signal.throwIfAborted();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
