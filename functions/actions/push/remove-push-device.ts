import * as z from 'zod';
import { PushDeviceId } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { pushDevicesOf } from '../../push/push-devices-of.ts';
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
  needs: [
    ...(['sessions', 'authenticators', 'approvals', 'pushSubscriptionWrites'] as const),
    ...(['peopleEnrolment', 'keyRing', 'notices'] as const),
  ],
  async handle({ caller, params, config, ports, now, random }) {
    if (!mayDo(caller, config, 'push.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const all = (await pushDevicesOf(ports.authenticators, owner)).filter(({ isConfirmed }) => isConfirmed);
    const found = all.find(({ id }) => id === params.id);
    if (!found) return err({ code: 'not-found' });
    // First: a device that is asked for and is not there would lock its owner out.
    if (all.length === 1) await ports.peopleEnrolment.setEnrolled(owner, 'push', false);
    await ports.authenticators.remove(owner, found.id);
    // Last of what counts: an answer that came in between, by the key that is gone now, opens nothing.
    await ports.approvals.void(owner, now());
    await ports.pushSubscriptionWrites.remove(owner, found.id);
    const notice = { ...caller, kind: 'push-device-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
