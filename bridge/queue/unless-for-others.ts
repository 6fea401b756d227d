import { compactVerify } from 'jose';
import type { CryptoKey } from 'jose';
import { isForOthers } from '#shared/protocol/meant-for.ts';
import type { Delivery, Handled } from '../executor/job-executor.ts';

/** Long enough that jobs come to those that they are for, short enough that a confirmed bridge works soon. */
const restSeconds = 60;

/**
 * A bridge that nobody has confirmed yet is there to be compared, and must not keep jobs from those that are: it gives
 * them back at once, and stays away from the queue for a while. Only what our cloud signed can send it away.
 */
export function unlessForOthers(
  {
    fingerprint,
    jobKeys,
    onRest,
  }: { fingerprint: string; jobKeys: readonly CryptoKey[]; onRest(seconds: number): void },
  handle: (delivery: Delivery) => Promise<Handled>,
): (delivery: Delivery) => Promise<Handled> {
  return async (delivery) => {
    const isOurs = !isForOthers(delivery.body, fingerprint) || !(await isFromCloud(delivery.body, jobKeys));
    if (isOurs) return handle(delivery);
    onRest(restSeconds);
    return { action: 'release', afterSeconds: 0, restSeconds };
  };
}

async function isFromCloud(jws: string, keys: readonly CryptoKey[]): Promise<boolean> {
  const tries = keys.map((key) => compactVerify(jws, key, { algorithms: ['ES256'] }));
  return (await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled');
}
