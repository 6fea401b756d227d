/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { PushSubscriptionInput } from '#shared/api/push-views.ts';

/**
 * A browser without a window has no push service behind it: subscriptions of this page come from the local one. All else is
 * the browser's own: the permission, the service worker, its notifications, the key.
 */
export async function subscribeLocally(page: Page, mailUrl: string): Promise<() => PushSubscriptionInput> {
  let made: PushSubscriptionInput | undefined;
  await page.context().grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
  await page.context().exposeFunction('subscribeLocally', async () => {
    made = (await (await fetch(new URL('/push', mailUrl), { method: 'POST' })).json()) as PushSubscriptionInput;
    return made;
  });
  await page.context().addInitScript(() => {
    const bytes = (text: string): ArrayBuffer =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)).buffer;
    const local = globalThis as unknown as { subscribeLocally: () => Promise<Record<string, string>> };
    Object.assign(PushManager.prototype, {
      getSubscription: () => Promise.resolve(null),
      subscribe: async (options: PushSubscriptionOptionsInit) => {
        if (!options.userVisibleOnly || (options.applicationServerKey as Uint8Array).length !== 65)
          throw new Error('no');
        const { endpoint, ...keys } = await local.subscribeLocally();
        return { endpoint, getKey: (name: string) => bytes(keys[name]!) };
      },
    });
  });
  await page.reload();
  return () => made!;
}

/** Hands a message to the service worker as a push service would, and gives the notification that it shows. */
export async function notified(page: Page, text: string): Promise<{ title: string; body: string; data: unknown }> {
  const devtools = await page.context().newCDPSession(page);
  const registrationId = await new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [found] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (found) resolve(found.registrationId);
    });
    void devtools.send('ServiceWorker.enable');
  });
  const { origin } = new URL(page.url());
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
  return page.evaluate(async () => {
    for (;;) {
      const registration = await navigator.serviceWorker.getRegistration();
      const [shown] = (await registration?.getNotifications()) ?? [];
      if (shown) return { title: shown.title, body: shown.body, data: shown.data as unknown };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
