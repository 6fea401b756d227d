import { dirSyncOid } from '#bridge/connectors/active-directory/dir-sync-control.ts';
import { policyHintsOids } from '#bridge/connectors/active-directory/policy-hints-control.ts';
import type { DirectoryStore } from './directory-store.ts';
import { pagedResultsOid } from './ldap-responses.ts';
import type { ResultEntry } from './ldap-responses.ts';

/** Controls that this server honours. */
export const supportedControls: readonly string[] = [pagedResultsOid, dirSyncOid, ...policyHintsOids];

/** DN of this server's settings object, which holds the invocationId. */
export const ntdsSettingsDn = (baseDn: string): string =>
  `CN=NTDS Settings,CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,${baseDn}`;

/** The root DSE (MS-ADTS 3.1.1.3.2): what anybody may read before signing in. */
export function rootDse(store: DirectoryStore, asked: readonly string[], now: Date): ResultEntry {
  const { baseDn, dnsName, highestUsn } = store.state;
  const all: Record<string, readonly string[]> = {
    currentTime: [`${now.toISOString().replace(/[-:T]/g, '').slice(0, 14)}.0Z`],
    defaultNamingContext: [baseDn],
    rootDomainNamingContext: [baseDn],
    configurationNamingContext: [`CN=Configuration,${baseDn}`],
    schemaNamingContext: [`CN=Schema,CN=Configuration,${baseDn}`],
    namingContexts: [baseDn, `CN=Configuration,${baseDn}`],
    dsServiceName: [ntdsSettingsDn(baseDn)],
    dnsHostName: [`dc1.${dnsName}`],
    highestCommittedUSN: [String(highestUsn)],
    supportedControl: supportedControls,
    supportedLDAPVersion: ['3'],
    // Active Directory, with the signing and 2008 levels that clients look for.
    supportedCapabilities: ['1.2.840.113556.1.4.800', '1.2.840.113556.1.4.1670', '1.2.840.113556.1.4.1935'],
    domainFunctionality: ['7'],
    isSynchronized: ['TRUE'],
  };
  const names = asked.map((name) => name.toLowerCase());
  const isAll = names.length === 0 || names.includes('*') || names.includes('+');
  const attributes = Object.entries(all).filter(([name]) => isAll || names.includes(name.toLowerCase()));
  return { dn: '', attributes };
}
