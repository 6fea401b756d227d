import type { CookieChange, CookieName } from '../actions/action.ts';
import { hashOfToken } from '../flows/new-flow.ts';

/**
 * `__Host-`: only over TLS, only for this host, for every path. A neighbouring subdomain cannot set or overwrite it
 * (RFC 6265bis 4.1.3.2).
 */
const names = {
  flow: '__Host-latchkey-flow',
  session: '__Host-latchkey-session',
  device: '__Host-latchkey-device',
  restore: '__Host-latchkey-restore',
  admin: '__Host-latchkey-admin',
} as const;

/** The record ids that the cookies of a request stand for. A name that occurs twice counts as absent. */
export function idsOfCookies(cookies: readonly string[] | undefined): {
  [Name in CookieName]?: string;
} {
  const held = (Object.keys(names) as CookieName[]).flatMap((name) => {
    const token = tokenOf(names[name], cookies);
    return token === undefined ? [] : [[name, hashOfToken(token)] as const];
  });
  return Object.fromEntries(held);
}

/** `Set-Cookie` values. */
export const cookieHeaders = (changes: readonly CookieChange[]): string[] =>
  changes.map((change) => {
    const value = 'clear' in change ? '' : change.token;
    const maxAge = 'clear' in change ? 0 : change.maxAgeSeconds;
    return `${names[change.cookie]}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Strict`;
  });

function tokenOf(name: string, cookies: readonly string[] = []): string | undefined {
  const found = cookies.flatMap((cookie) => cookie.split(/;\s*/)).filter((cookie) => cookie.startsWith(`${name}=`));
  const value = found.length === 1 ? found[0]!.slice(name.length + 1) : undefined;
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}
