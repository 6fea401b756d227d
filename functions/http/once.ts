import { createHash } from 'node:crypto';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, Reply } from '../actions/action.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { RepeatStore } from '../ports/repeat-store.ts';

type Answer = Result<Reply<unknown>, Failure>;

/** A request that its caller gave a key, and what it asks for. */
export interface KeyedRequest {
  /** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly key: string;
  readonly caller: string;
  readonly action: string;
  readonly input: object;
}

/**
 * Carries a request out once, however often it comes within a day: whoever repeats it gets the first answer. The answer is
 * kept sealed, for it may show a secret. What was refused, or broke, leaves nothing behind and may be asked for again; who
 * dies between effect and answer blocks the key for a minute, and a repeat after that is a request of its own.
 */
export async function once(
  { repeats, keyRing }: { readonly repeats: RepeatStore; readonly keyRing: KeyRing },
  { key, caller, action, input }: KeyedRequest,
  now: () => Date,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const id = hashOf([caller, action, key]);
  const known = await repeats.begin(id, hashOf([input]), now());
  if (known.state === 'running') return err({ code: 'wrong-step' });
  if (known.state === 'other') return err({ code: 'repeat-differs' });
  if (known.state === 'done') {
    const kept = await keyRing.open('repeat', known.answer, id);
    return kept === undefined ? err({ code: 'wrong-step' }) : ok(JSON.parse(kept) as Reply<unknown>);
  }
  try {
    const answer = await run();
    if (answer.ok) await repeats.finish(id, await keyRing.seal('repeat', JSON.stringify(answer.value), id), now());
    else await repeats.drop(id);
    return answer;
  } catch (error) {
    // The first fault is the one to tell; the lease ends by itself.
    await repeats.drop(id).catch(() => undefined);
    throw error;
  }
}

const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
