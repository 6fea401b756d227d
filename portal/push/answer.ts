import { answerStatement, waitingStatement } from '#shared/domain/push-statement.ts';
import type { AnswerStatement } from '#shared/domain/push-statement.ts';
import type { WaitingRequest } from '#shared/api/push-views.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../api/client.ts';
import { serverNow } from '../api/server-clock.ts';
import type { Trouble } from '../api/trouble.ts';
import { textOf } from '../passkeys/base64url.ts';
import type { StoredDevice } from './device-store.ts';

/** What waits for this device, which signs that it asks. */
export async function fetchWaiting(
  { handle: device, key }: StoredDevice,
  request: string | undefined,
): Promise<Result<{ request?: WaitingRequest | undefined }, Trouble>> {
  // The server's time: a phone's own may be off by more than it takes.
  const asked = { device, atMs: Math.round(serverNow()), ...(request !== undefined && { request }) };
  const signature = await signed(key, waitingStatement({ ...asked, origin: location.origin }));
  return call('push.show-waiting', { body: { ...asked, signature } });
}

/** Signs and sends what the person decided. */
export async function sendAnswer(
  { handle: device, key }: StoredDevice,
  decided: Pick<AnswerStatement, 'request' | 'portal' | 'decision' | 'number'>,
): Promise<Result<unknown, Trouble>> {
  const signature = await signed(key, answerStatement({ ...decided, device, origin: location.origin }));
  return call('push.answer', { body: { ...decided, device, signature } });
}

async function signed(key: CryptoKey, statement: string): Promise<string> {
  const bytes = new TextEncoder().encode(statement);
  return textOf(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes));
}
