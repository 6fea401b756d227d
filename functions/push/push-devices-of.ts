import type { PushDevice } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';

/** Devices of one person. */
export const maxPushDevices = 5;

/** A person's devices, oldest first, with those that were begun and never confirmed. */
export async function pushDevicesOf(authenticators: AuthenticatorStore, owner: string): Promise<PushDevice[]> {
  const all = await authenticators.list(owner);
  const devices = all.flatMap((each) => (each.type === 'push-device' ? [each] : []));
  return devices.sort((one, other) => one.createdAtMs - other.createdAtMs);
}
