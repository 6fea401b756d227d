import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Log } from '../log.ts';
import type { PushNotice } from '../notices/notice.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { PushRequest, PushService } from '../ports/push-service.ts';
import type { PushSubscription, PushSubscriptions } from '../ports/push-subscriptions.ts';
import { encryptMessage } from './encrypt-message.ts';
import { messageText } from './message-texts.ts';
import { openSubscription } from './subscription.ts';
import { vapidHeader, vapidKeyOf } from './vapid.ts';

/** Once more, soon: whoever waits for a message has two minutes in all. */
const pauseMs = 500;

interface SendingPorts {
  readonly keyRing: KeyRing;
  readonly pushService: PushService;
  readonly pushSubscriptions: PushSubscriptions;
}

/**
 * Sends word to a person's devices that a request waits. It says which portal asks and nothing else: what is asked, and by
 * whom, the device fetches by its key. A device that the push service does not know any more gets no further messages.
 */
export async function sendPush(
  ports: SendingPorts,
  notice: PushNotice & { to: string },
  { config, now, log }: { readonly config: FunctionConfig; readonly now: Date; readonly log: Log },
): Promise<void> {
  const ttlSeconds = Math.floor((notice.expiresAtMs - now.getTime()) / 1000);
  // It lay in the queue for too long: a request that is over asks nobody.
  if (ttlSeconds <= 0) return log.warn('push-too-late');
  const all = await ports.pushSubscriptions.list(notice.to);
  const asked = all.filter(({ id }) => notice.device === undefined || id === notice.device);
  const outcomes = await Promise.all(
    asked.map(async (each) => {
      const request = await requestFor(ports.keyRing, each, { notice, config, now, ttlSeconds });
      const outcome = await postTwice(ports.pushService, request);
      if (outcome === 'gone') await ports.pushSubscriptions.remove(each.owner, each.id);
      return outcome;
    }),
  );
  const failed = outcomes.filter((outcome) => outcome === 'failed' || outcome === 'refused').length;
  log[failed > 0 ? 'warn' : 'info']('push-sent', { devices: outcomes.length, failed });
}

interface Sending {
  readonly notice: PushNotice;
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly ttlSeconds: number;
}

async function requestFor(
  keyRing: KeyRing,
  subscription: PushSubscription,
  { notice, config, now, ttlSeconds }: Sending,
): Promise<PushRequest> {
  const { endpoint, language, ...keys } = await openSubscription(keyRing, subscription);
  const name = findPortal(config, notice.portal)?.portal.name ?? notice.portal;
  const { title, body } = messageText(language, name, notice.device !== undefined);
  const text = JSON.stringify({ title, body, request: notice.request });
  const vapid = { endpoint, subject: config.portalOrigin, now };
  return {
    endpoint,
    headers: {
      authorization: vapidHeader(await vapidKeyOf(keyRing), vapid),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(ttlSeconds),
      urgency: 'high',
      // Sent twice, it is shown once (RFC 8030, section 5.4).
      topic: notice.request,
    },
    body: encryptMessage(text, keys),
  };
}

async function postTwice(service: PushService, request: PushRequest): ReturnType<PushService['post']> {
  const first = await service.post(request);
  if (first !== 'failed') return first;
  await pause(pauseMs);
  return service.post(request);
}
