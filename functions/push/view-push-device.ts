import type { PushDeviceView } from '#shared/api/push-views.ts';
import type { PushDevice } from '../authenticators/authenticator.ts';

/** A device as its owner sees it. */
export const viewPushDevice = (
  { id, name, createdAtMs, lastUsedAtMs }: PushDevice,
  isReachable: boolean,
): PushDeviceView => ({
  id,
  name,
  createdAt: new Date(createdAtMs).toISOString(),
  ...(lastUsedAtMs !== undefined && { lastUsedAt: new Date(lastUsedAtMs).toISOString() }),
  isReachable,
});
