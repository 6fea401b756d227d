interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

/**
 * The one policy of Trusted Types that our pages have: an address becomes a script when it is one of our own files, and
 * nothing else ever does. Browsers without Trusted Types take the address as it is.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('latchkey', {
  createScriptURL: (url) => {
    const { origin, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !pathname.startsWith('/portal/')) throw new TypeError('not a script of ours');
    return url;
  },
});

/** An address of ours for a worker. @throws TypeError when it is anybody else's */
export const ownScript = (url: string): string => (policy ? (policy.createScriptURL(url) as string) : url);
