import type { Sealing } from '#shared/api/views.ts';
import type { SealedPasswords } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';
import type { Expected } from './seal-for-bridges.ts';

const load = () => import('./seal-for-bridges.ts');

/** Fetches what seals while the person types: it weighs more than all screens together. */
export const fetchSealing = (): void => {
  load().catch(() => undefined); // Tried again when it is needed.
};

/** See `sealForBridges`. */
export async function sealWhenNeeded(
  passwords: SealedPasswords,
  sealing: Sealing,
  expected: Expected,
): Promise<Result<string, Trouble>> {
  try {
    const { sealForBridges } = await load();
    return await sealForBridges(passwords, sealing, expected);
  } catch {
    return err({ code: 'offline' });
  }
}
