import type { PushSubscriptionInput } from '#shared/api/push-views.ts';
import { ownScript } from '../app/own-script.ts';
import { href } from '../app/place.ts';
import { bytesOf, textOf } from '../passkeys/base64url.ts';

/** Whether this browser can be a device, or what stands in the way. */
export type Fitness = 'fit' | 'needs-install' | 'blocked' | 'unfit';

/** iPhones and iPads take messages only for what was put on the home screen. */
export function fitness(): Fitness {
  const isApple =
    /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  const isInstalled = matchMedia('(display-mode: standalone)').matches;
  if (isApple && !isInstalled) return 'needs-install';
  const isAble = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
  if (!isAble || !('indexedDB' in globalThis)) return 'unfit';
  return Notification.permission === 'denied' ? 'blocked' : 'fit';
}

/** A browser that was made a device, before the server knows of it. */
export interface MadeDevice {
  readonly key: CryptoKey;
  /** Point of P-256, uncompressed, base64url. */
  readonly publicKey: string;
  readonly subscription: PushSubscriptionInput;
}

/**
 * Makes a key that cannot be read out, and subscribes to messages. To be called from a press of a button, for the browser
 * asks the person.
 * @returns undefined when the person, or the browser, says no
 */
export async function makeDevice(applicationServerKey: string): Promise<MadeDevice | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  try {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const publicKey = textOf(await crypto.subtle.exportKey('raw', pair.publicKey));
    const subscription = await subscribe(bytesOf(applicationServerKey));
    return subscription && { key: pair.privateKey, publicKey, subscription };
  } catch {
    // No push service, a browser set to take no messages, a private window.
    return undefined;
  }
}

async function subscribe(applicationServerKey: Uint8Array<ArrayBuffer>): Promise<PushSubscriptionInput | undefined> {
  const registration = await navigator.serviceWorker.register(ownScript(href('push-worker.js')), {
    scope: `${href('')}/`,
  });
  await active(registration);
  // One that was made for another key cannot be changed.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const [p256dh, auth] = [subscription.getKey('p256dh'), subscription.getKey('auth')];
  return p256dh && auth ? { endpoint: subscription.endpoint, p256dh: textOf(p256dh), auth: textOf(auth) } : undefined;
}

function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
    });
  });
}
