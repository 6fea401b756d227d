import { PushDevicesView } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { maxPushDevices, pushDevicesOf } from '../../push/push-devices-of.ts';
import { viewPushDevice } from '../../push/view-push-device.ts';
import { vapidKeyOf } from '../../push/vapid.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** My devices that can approve, and what this browser needs to become one. */
export const listPushDevices = defineAction({
  id: 'push.list',
  summary: 'My devices that can approve requests, and what a browser needs to become one',
  method: 'GET',
  path: '/push/devices',
  group: 'user',
  standing: 'session',
  output: PushDevicesView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators', 'pushSubscriptionWrites', 'keyRing'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'push.manage')) return err({ code: 'not-allowed' });
    const owner = caller.person.id;
    const [all, addresses] = await Promise.all([
      pushDevicesOf(ports.authenticators, owner),
      ports.pushSubscriptionWrites.list(owner),
    ]);
    const devices = all.filter(({ isConfirmed }) => isConfirmed);
    const { publicKey: applicationServerKey } = await vapidKeyOf(ports.keyRing);
    const isReachable = (id: string): boolean => addresses.some((address) => address.id === id);
    return ok({
      body: {
        devices: devices.map((each) => viewPushDevice(each, isReachable(each.id))),
        applicationServerKey,
        isFull: devices.length >= maxPushDevices,
      },
    });
  },
});
