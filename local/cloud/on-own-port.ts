import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited for a port that somebody else has. */
export interface Patience {
  readonly forMs: number;
  readonly everyMs: number;
}

/**
 * Starts a server where it was before: whoever used it has its address, and would not find it anywhere else.
 * @param start undefined: somebody else has the port
 * @throws Error when they still have it after that time
 */
export async function onOwnPort<T>(
  { name, port }: { name: string; port: number },
  start: () => Promise<T | undefined>,
  { forMs, everyMs }: Patience = { forMs: 10_000, everyMs: 250 },
): Promise<T> {
  for (let waitedMs = 0; waitedMs <= forMs; waitedMs += everyMs) {
    const started = await start();
    if (started !== undefined) return started;
    await pause(everyMs);
  }
  throw new Error(
    `the local server for ${name} cannot come back: another program took port ${port} of 127.0.0.1 meanwhile. ` +
      'End that program, or start all of it anew',
  );
}
