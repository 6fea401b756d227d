import { DeviceView } from '#shared/api/admin-token-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDevice } from '../../token-desk/about-token.ts';
import { viewDevice } from '../../token-desk/view-device.ts';
import { defineAction } from '../action.ts';

/** One device by its serial number. */
export const showDevice = defineAction({
  ...aboutDevice,
  id: 'stock.show',
  summary: 'A device by its serial number',
  method: 'GET',
  path: '/admin/tokens/{directory}/{serial}',
  permission: 'tokens.read',
  output: DeviceView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['tokenStock', 'people'],
  async handle({ params: { directory, serial }, ports }) {
    const device = await ports.tokenStock.find(directory, serial);
    if (!device) return err({ code: 'not-found' });
    const owner = device.takenBy === undefined ? undefined : await ports.people.findById(device.takenBy);
    return ok({ body: viewDevice(device, owner) });
  },
});
