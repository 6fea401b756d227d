import { NewPushDevice, NewPushDeviceView } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import type { PushDevice } from '../../authenticators/authenticator.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { pushBudget } from '../../flows/limits.ts';
import { isAllowedService } from '../../push/allowed-service.ts';
import { handleOf } from '../../push/device-handle.ts';
import { deviceKey } from '../../push/device-key.ts';
import { newApproval } from '../../push/new-approval.ts';
import { maxPushDevices, pushDevicesOf } from '../../push/push-devices-of.ts';
import { sealSubscription } from '../../push/subscription.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to add this browser as a device, after a fresh proof (THREATS E14). A test message goes there; the device counts
 * once its number was typed into it (`push.answer`), which shows that messages arrive.
 */
export const registerPushDevice = defineAction({
  id: 'push.register',
  summary: 'Begins to add this browser as a device that can approve; it counts once its test message was answered',
  method: 'POST',
  path: '/push/devices',
  group: 'user',
  standing: 'session',
  body: NewPushDevice,
  output: NewPushDeviceView,
  status: 202,
  errors: ['not-allowed', 'fresh-proof-required', 'proof-refused', 'wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'approvals', 'pushSubscriptionWrites', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const isAllowed = mayDo(caller, config, 'push.manage') && portal.tokenTypes.includes('push');
    if (!isAllowed) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const { name, publicKey, subscription } = body;
    // Points that are none would break every message; hosts that are no push service are nobody's to name (SSRF).
    const isUsable = deviceKey(publicKey) && deviceKey(subscription.p256dh);
    if (!isUsable || !isAllowedService(subscription.endpoint, config.pushServices))
      return err({ code: 'proof-refused' });
    const owner = caller.person.id;
    const former = await pushDevicesOf(ports.authenticators, owner);
    if (former.filter(({ isConfirmed }) => isConfirmed).length >= maxPushDevices) return err({ code: 'not-allowed' });
    const taken = await ports.budgets.take(pushBudget(owner), now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });

    // What was begun before and never answered.
    for (const { id } of former.filter(({ isConfirmed }) => !isConfirmed)) {
      await ports.pushSubscriptionWrites.remove(owner, id);
      await ports.authenticators.remove(owner, id);
    }
    const at = { revision: 1, createdAtMs: now().getTime() };
    const device: PushDevice = {
      ...{ type: 'push-device', owner, id: random.id(), name, publicKey, isConfirmed: false },
      ...at,
    };
    const { id } = device;
    const { login, portal: alias, language } = caller;
    const asked = { owner, holder: caller.id, purpose: 'device', portal: alias, login, device: id } as const;
    const approval = newApproval(asked, { now: now(), random });
    if (!(await ports.approvals.ask(approval, now()))) return err({ code: 'wrong-step' });
    await ports.authenticators.create(device);
    const sealed = await sealSubscription(ports.keyRing, { ...subscription, language }, { owner, id });
    await ports.pushSubscriptionWrites.put({ owner, id, sealed, createdAtMs: at.createdAtMs });
    const { id: request, number, expiresAtMs } = approval;
    await ports.notices.send({
      ...{ kind: 'push', id: request, to: owner, language, portal: alias, request, device: id, expiresAtMs },
    });
    const handle = await handleOf(ports.keyRing, { owner, id });
    return ok({ body: { id, handle, number, expiresAt: new Date(expiresAtMs).toISOString() } });
  },
});
