import { dayOf, expiryDaysToAsk } from '#shared/domain/expiry-days.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import { urgentOrderOf } from '../directories/about-directory.ts';
import { bridgesFor } from '../directories/bridges-for.ts';
import type { BridgeOrders } from '../ports/bridge-orders.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { DirectorySettings, ExpiryState } from '../ports/directory-store.ts';

/** What is known of the directory: what was chosen, and what was told last. */
interface Standing {
  readonly settings: Pick<DirectorySettings, 'directory' | 'expiryNotices'>;
  readonly last: ExpiryState | undefined;
}

/**
 * Asks a bridge whose password ends on the days that were chosen, and how many end soon: one order, for a directory of any
 * size. @returns the id of the order
 */
export async function askBridge(
  { bridges, bridgeOrders }: { readonly bridges: BridgeRegister; readonly bridgeOrders: BridgeOrders },
  { settings: { directory, expiryNotices = [] }, last }: Standing,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Promise<Result<string, { code: 'directory-unreachable' | 'bridge-too-old' }>> {
  const able = await bridgesFor('expiring-passwords', { bridges, directory, now });
  if (!able.ok) return able;
  const day = dayOf(now);
  const envelope = urgentOrderOf(directory, random, now);
  const ends = expiryDaysToAsk(expiryNotices, day, last?.day);
  await bridgeOrders.send({ ...envelope, kind: 'list-expiring', day, ends }, able.value);
  return ok(envelope.id);
}
