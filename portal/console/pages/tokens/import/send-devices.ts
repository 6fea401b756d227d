import type { ImportEntry, SuppliedToken } from '#shared/domain/token-import/supplied-token.ts';
import { call } from '../../../api/client.ts';
import type { Answer } from '../../../api/client.ts';

/** As many as one request takes. */
const batchSize = 100;

/** What has come of an import so far. */
export interface Progress {
  readonly done: number;
  readonly imported: number;
  /** Serial numbers that were there before. */
  readonly known: readonly string[];
}

export const nothingSent: Progress = { done: 0, imported: 0, known: [] };

/** The devices among the entries, in their order. */
export const devicesOf = (entries: readonly ImportEntry[]): SuppliedToken[] =>
  entries.flatMap(({ device }) => (device.ok ? [device.value] : []));

/**
 * Sends devices, as many at once as one request takes, from where a former try came to. What arrived twice is imported once.
 * @param onProgress called after each request that went well
 */
export async function sendDevices(
  directory: string,
  devices: readonly SuppliedToken[],
  before: Progress,
  onProgress: (progress: Progress) => void,
): Promise<Answer<Progress>> {
  let progress = before;
  while (progress.done < devices.length) {
    const batch = devices.slice(progress.done, progress.done + batchSize);
    const tokens = batch.map(({ secret, ...device }) => ({ ...device, secret: secret.reveal() }));
    const answer = await call('stock.import', { body: { directory, tokens } });
    if (!answer.ok) return answer;
    const known = answer.value.tokens.filter(({ outcome }) => outcome === 'known').map(({ serial }) => serial);
    progress = {
      done: progress.done + batch.length,
      imported: progress.imported + batch.length - known.length,
      known: [...progress.known, ...known],
    };
    onProgress(progress);
  }
  return { ok: true, value: progress };
}
