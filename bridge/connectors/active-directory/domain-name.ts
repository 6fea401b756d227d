import { dnKey } from './distinguished-name.ts';

/** The DNS name of a domain by its DN: `DC=corp,DC=example` is `corp.example`. Empty for a DN without such parts. */
export const domainNameOf = (baseDn: string): string =>
  (dnKey(baseDn) ?? [])
    .filter((rdn) => rdn.startsWith('dc='))
    .map((rdn) => rdn.slice('dc='.length))
    .join('.');
