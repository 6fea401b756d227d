import { compactVerify } from 'jose';
import type { CryptoKey } from 'jose';
import { isForOthers } from '#shared/protocol/meant-for.ts';

/**
 * Tells what is for other bridges. One that nobody has confirmed yet is there to be compared, and must not keep jobs from
 * those that are. Only what our cloud signed can send a bridge away.
 */
export const forOthers =
  ({ fingerprint, jobKeys }: { readonly fingerprint: string; readonly jobKeys: readonly CryptoKey[] }) =>
  async (body: string): Promise<boolean> =>
    isForOthers(body, fingerprint) && (await isFromCloud(body, jobKeys));

async function isFromCloud(jws: string, keys: readonly CryptoKey[]): Promise<boolean> {
  const tries = keys.map((key) => compactVerify(jws, key, { algorithms: ['ES256'] }));
  return (await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled');
}
