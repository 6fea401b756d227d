import type { FlowView } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import type { Draft } from './draft.ts';

/**
 * Sends everything at once.
 * @param isUnsure it was sent before, and no answer came: perhaps it arrived, and only the answer was lost
 */
export async function submitRequest(
  { asks = [] }: FlowView,
  { code, password }: Draft,
  isUnsure: boolean,
): Promise<Result<unknown, Trouble>> {
  const body = {
    ...(asks.includes('mail') && { mailCode: code }),
    ...(asks.includes('portal-password') && { newPassword: password }),
  };
  const sent = await call('restore.submit', { body });
  const mayHaveArrived = !sent.ok && sent.error.code === 'flow-required' && isUnsure;
  return mayHaveArrived && (await isWaiting()) ? ok(undefined) : sent;
}

/** Whether this browser has a request that waits. */
async function isWaiting(): Promise<boolean> {
  const shown = await call('restore.show-state', {});
  return shown.ok && shown.value.state === 'waiting';
}
