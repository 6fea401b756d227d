import { aboutDevice, changesToken } from '../../token-desk/about-token.ts';
import { takeDevice, takeDeviceNeeds, takesToken } from '../../token-desk/take-from.ts';
import { defineAction } from '../action.ts';

/** Takes a device back to stock: from its owner, who is told; from who it is reserved for; or after it was withdrawn. */
export const releaseDevice = defineAction({
  ...aboutDevice,
  ...changesToken,
  ...takesToken,
  id: 'stock.release',
  summary: 'Takes a device back to stock: from who has it, or after it was withdrawn',
  method: 'DELETE',
  path: '/admin/tokens/{directory}/{serial}/assignment',
  needs: takeDeviceNeeds,
  handle: (context) => takeDevice(context, 'stock'),
});
