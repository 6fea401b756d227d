// The part of the portal that is awake when its page is not: it shows that something waits, and opens the page that asks.
// It keeps nothing, fetches nothing and sees no page: everything that counts needs the device's key, which is the page's.
addEventListener('install', () => {
  skipWaiting();
});

addEventListener('push', (event) => {
  const { title, body, request } = read(event.data);
  event.waitUntil(
    registration.showNotification(title, {
      body,
      // A new request takes the place of the former one, which is void.
      tag: 'latchkey',
      renotify: true,
      requireInteraction: true,
      icon: '/portal/icon-192.png',
      data: { request },
    }),
  );
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  const page = new URL('approve', registration.scope);
  if (event.notification.data?.request) page.hash = event.notification.data.request;
  // Never in place of an open page: that may be the one with the number on it.
  event.waitUntil(clients.openWindow(page.href));
});

/** What a push service delivers is encrypted for this browser; a message that cannot be read is still a reason to look. */
function read(data) {
  try {
    const { title, body, request } = data.json();
    return { title: String(title), body: String(body), request: /^[\w-]{22}$/.test(request) ? request : undefined };
  } catch {
    return { title: 'Latchkey', body: '' };
  }
}
