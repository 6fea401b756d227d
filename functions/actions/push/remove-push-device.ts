import * as z from 'zod';
import { PushDeviceId } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import type { PushDevice } from '../../authenticators/authenticator.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { removalNeeds, removeDevices } from '../../push/remove-devices.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Removes a device, after a fresh proof of who this is (THREATS E14). */
export const removePushDevice = defineAction({
  id: 'push.remove',
  summary: 'Removes a device; what waits for it or was approved by it is void',
  method: 'DELETE',
  path: '/push/devices/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: PushDeviceId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'keyRing', 'notices', ...removalNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    if (!mayDo(caller, config, 'push.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const isMeant = ({ id, isConfirmed }: PushDevice): boolean => isConfirmed && id === params.id;
    const removed = await removeDevices(ports, caller.person.id, isMeant, now());
    if (removed.length === 0) return err({ code: 'not-found' });
    const notice = { ...caller, kind: 'push-device-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
