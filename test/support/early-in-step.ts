import { setTimeout as pause } from 'node:timers/promises';

const stepMs = 30_000;

/**
 * Waits for the next step of an authenticator's clock when the present one is nearly over: the code of the step before is
 * good for no longer, and a busy machine may take seconds to send it.
 * @param leftMs what has to be left of the step
 */
export async function untilEarlyInStep(leftMs = 8_000): Promise<void> {
  const left = stepMs - (Date.now() % stepMs);
  if (left < leftMs) await pause(left + 50);
}
