import { aboutDevice, changesToken } from '../../token-desk/about-token.ts';
import { takeDevice, takeDeviceNeeds, takesToken } from '../../token-desk/take-from.ts';
import { defineAction } from '../action.ts';

/** Takes a device out of use, for one that is lost or broken. Its owner is told and not asked for it any more; nobody can register it. */
export const withdrawDevice = defineAction({
  ...aboutDevice,
  ...changesToken,
  ...takesToken,
  id: 'stock.withdraw',
  summary: 'Takes a device out of use: from who has it, and nobody can register it any more',
  method: 'PUT',
  path: '/admin/tokens/{directory}/{serial}/withdrawal',
  needs: takeDeviceNeeds,
  handle: (context) => takeDevice(context, 'nobody'),
});
