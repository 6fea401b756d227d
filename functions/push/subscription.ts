import * as z from 'zod';
import { PushSubscriptionInput } from '#shared/api/push-views.ts';
import { Language } from '#shared/api/portal-terms.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** Address and keys of a device, and what its owner reads. Sealed where it is stored. */
export const Subscription = z.strictObject({ ...PushSubscriptionInput.shape, language: Language });
export type Subscription = z.infer<typeof Subscription>;

/** Whoever has the address can try to send there, and with the keys read what we send: sealed, bound to its device. */
export const sealSubscription = (keyRing: KeyRing, subscription: Subscription, device: Bound): Promise<string> =>
  keyRing.seal('push', JSON.stringify(subscription), boundTo(device));

/** @throws Error when it is not what we sealed for this device */
export async function openSubscription(keyRing: KeyRing, { sealed, ...device }: Sealed): Promise<Subscription> {
  const text = await keyRing.open('push', sealed, boundTo(device));
  if (text === undefined) throw new Error('a subscription that was moved or altered');
  return Subscription.parse(JSON.parse(text));
}

interface Bound {
  readonly owner: string;
  readonly id: string;
}
interface Sealed extends Bound {
  readonly sealed: string;
}
const boundTo = ({ owner, id }: Bound): string => `subscription ${id} ${owner}`;
