/**
 * Push services that browsers use. An address comes from a person's browser and we post to it: to these hosts and to no
 * others, so that nobody makes us knock on doors inside (SSRF).
 */
const hosts = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'];
const families = ['.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com'];

/**
 * Whether messages may go there.
 * @param more origins that this deployment allows besides; the local run has one of its own
 */
export function isAllowedService(endpoint: string, more: readonly string[] = []): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (more.includes(origin)) return true;
  const isKnown = hosts.includes(hostname) || families.some((family) => hostname.endsWith(family));
  return protocol === 'https:' && port === '' && isKnown;
}
