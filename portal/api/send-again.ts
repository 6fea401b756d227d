import type { Result } from '#shared/result.ts';
import type { Trouble } from './trouble.ts';

/** Pauses before the same request is sent once more, in milliseconds: half a minute in all. */
export const pausesMs: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000];

/** Whether the same request may get another answer in a moment: the network or the cloud has stumbled. */
export const mayPass = ({ code }: Trouble): boolean => code === 'offline' || code === 'internal';

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Sends a request that may be sent any number of times, until it is answered or it is time to tell the person. */
export async function sendPatiently<T>(
  send: () => Promise<Result<T, Trouble>>,
  signal: AbortSignal,
): Promise<Result<T, Trouble>> {
  for (const milliseconds of pausesMs) {
    const sent = await send();
    if (sent.ok || !mayPass(sent.error) || signal.aborted) return sent;
    await pause(milliseconds);
  }
  return send();
}
