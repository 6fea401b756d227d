import type { PushDevice } from '../authenticators/authenticator.ts';
import type { ApprovalStore } from '../ports/approval-store.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { PushSubscriptionWrites } from '../ports/push-subscriptions.ts';
import { pushDevicesOf } from './push-devices-of.ts';

/** What it takes to take a device away. */
export const removalNeeds = ['authenticators', 'approvals', 'pushSubscriptionWrites', 'peopleEnrolment'] as const;

interface RemovalPorts {
  readonly authenticators: AuthenticatorStore;
  readonly approvals: ApprovalStore;
  readonly pushSubscriptionWrites: PushSubscriptionWrites;
  readonly peopleEnrolment: PeopleEnrolment;
}

/**
 * Takes devices away, with what waits for them or was approved by them. Done again it does nothing more.
 * @returns those that were taken away
 */
export async function removeDevices(
  ports: RemovalPorts,
  owner: string,
  isGoing: (device: PushDevice) => boolean,
  now: Date,
): Promise<readonly PushDevice[]> {
  const all = await pushDevicesOf(ports.authenticators, owner);
  const going = all.filter(isGoing);
  if (going.length === 0) return [];
  // First: a device that is asked for and is not there would lock its owner out.
  const isOneLeft = all.some((device) => device.isConfirmed && !isGoing(device));
  if (!isOneLeft) await ports.peopleEnrolment.setEnrolled(owner, 'push', false);
  for (const { id } of going) await ports.authenticators.remove(owner, id);
  // After the keys: an answer that came in between, by a key that is gone now, opens nothing.
  await ports.approvals.void(owner, now);
  for (const { id } of going) await ports.pushSubscriptionWrites.remove(owner, id);
  return going;
}
