import type { FactorId } from '../gate-rule.ts';

/** What a person lost, or says so. */
export interface Loss {
  readonly lost: readonly FactorId[];
  /** Channels of this person that the directory password opens, such as a mailbox in that directory. */
  readonly behindPassword?: readonly FactorId[];
}

/**
 * Factors that count for nothing while this is being recovered: what is lost, and what only the lost password opens. To be
 * given with the facts from the beginning, so that nobody learns at the end that a way was none.
 */
export function excludedFrom({ lost, behindPassword = [] }: Loss): FactorId[] {
  return [...new Set([...lost, ...(lost.includes('directory-password') ? behindPassword : [])])];
}

/**
 * Whether a mailbox is presumably opened by the password of this directory: its address is in, or below, one of the
 * directory's domains. Names without a dot (NetBIOS) say nothing about mail. An address that has no readable host counts
 * as behind it.
 */
export function isMailBehindPassword(address: string, domains: readonly string[]): boolean {
  const host = hostOf(address.slice(address.lastIndexOf('@') + 1));
  if (host === undefined || !address.includes('@')) return true;
  return domains
    .map(hostOf)
    .some((domain) => domain?.includes('.') === true && (host === domain || host.endsWith(`.${domain}`)));
}

/** In the one spelling that compares: small letters, punycode, no dot at the end. */
function hostOf(name: string): string | undefined {
  const address = `https://${name.trim().replace(/\.$/, '')}/`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
