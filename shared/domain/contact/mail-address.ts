import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** Longest address that can be a path in SMTP (RFC 5321 4.5.3.1.3), and longest part before the `@`. */
export const maxMailLength = 254;
const maxLocalLength = 64;

/**
 * A dot-atom without what mail servers give a meaning of their own (`%` and `!` routed mail once, `/` and `|` are files
 * and programs to some). Latin letters alone: the mail service takes no others before the `@`, and a look-alike of an
 * address is somebody else's (CVE-2019-19844, THREATS E11).
 */
const local = /^[a-z0-9_+&'=~#-]+(\.[a-z0-9_+&'=~#-]+)*$/i;
const host = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Reads one e-mail address as somebody typed it. No list, no display name, no comment, no line break: what is accepted
 * can stand in a header as it is (THREATS E10, W7).
 * @returns the address; its host in lower case
 */
export function parseMailAddress(typed: string): Result<string, { code: 'not-an-address' }> {
  const wrong = err({ code: 'not-an-address' } as const);
  // Bounded before anything is computed over it.
  if (typed.length > 2 * maxMailLength) return wrong;
  const text = typed.replaceAll(/^[ \t]+|[ \t]+$/g, '');
  const [before = '', after = '', ...more] = text.split('@');
  const domain = after.toLowerCase();
  const isFine =
    more.length === 0 &&
    text.length <= maxMailLength &&
    before.length <= maxLocalLength &&
    local.test(before) &&
    // Beyond ASCII nothing is folded: a Kelvin sign would become a k.
    !/[^\0-\x7f]/.test(after) &&
    host.test(domain);
  return isFine ? ok(`${before}@${domain}`) : wrong;
}

/** An address as it is shown to its owner: enough to recognise it, too little to write to it. `a…@example.com` */
export function maskedMail(address: string): string {
  const at = address.lastIndexOf('@');
  // A directory can hold anything; of what is no address nothing is shown.
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`;
}
