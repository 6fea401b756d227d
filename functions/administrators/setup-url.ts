/**
 * The address of a link by which an administrator sets up how they sign in. What it carries stands behind the `#`, so that it
 * is in no log on the way, and a program that only opens the page uses nothing up (THREATS E13).
 */
export const setupUrl = (portalOrigin: string, token: string): string => `${portalOrigin}/console/setup#t=${token}`;
