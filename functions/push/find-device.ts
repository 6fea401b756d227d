import type { PushDevice } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { openHandle } from './device-handle.ts';
import { isSignedBy } from './device-key.ts';

/**
 * The device that signed this. What is made up ends at the handle, which costs no request to a store; a device that was
 * removed is not there.
 */
export async function findDevice(
  ports: { readonly authenticators: AuthenticatorStore; readonly keyRing: KeyRing },
  { handle, statement, signature }: { handle: string; statement: string; signature: string },
): Promise<PushDevice | undefined> {
  const named = await openHandle(ports.keyRing, handle);
  const device = named && (await ports.authenticators.find(named.owner, named.id, 'push-device'));
  return device && isSignedBy(device.publicKey, statement, signature) ? device : undefined;
}
