import { dirSyncOid } from '#bridge/connectors/active-directory/dir-sync-control.ts';
import { policyHintsOids } from '#bridge/connectors/active-directory/policy-hints-control.ts';
import type { DirectoryStore } from './directory-store.ts';
import { generalizedTime } from './generalized-time.ts';
import { pagedResultsOid } from './ldap-responses.ts';
import type { ResultEntry } from './ldap-responses.ts';

/** Controls that this server honours. */
export const supportedControls = ({ policyHints = policyHintsOids }: ControllerIdentity): readonly string[] => [
  ...[pagedResultsOid, dirSyncOid],
  ...policyHints,
];

/** Which of the controllers of the domain this server is. */
export interface ControllerIdentity {
  readonly name: string;
  /** Takes no changes and refers to the others (RODC). */
  readonly isReadOnly: boolean;
  /** By which names it takes the policy-hints control; absent: all. Samba has none, Windows Server 2008 R2 the older one. */
  readonly policyHints?: readonly string[];
}

/** The first controller, which has all roles. */
export const firstController: ControllerIdentity = { name: 'DC1', isReadOnly: false };

/** DN of a server's object, which has its DNS name. */
export const serverDn = (baseDn: string, name: string): string =>
  `CN=${name},CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,${baseDn}`;

/** DN of a server's settings object, which holds the invocationId. */
export const ntdsSettingsDn = (baseDn: string, name: string = firstController.name): string =>
  `CN=NTDS Settings,${serverDn(baseDn, name)}`;

/** Its full name in DNS. */
export const hostNameOf = (store: DirectoryStore, name: string): string =>
  `${name.toLowerCase()}.${store.state.dnsName}`;

/** Only read-only controllers have it (MS-ADTS 3.1.1.3.4.3.6). */
const partialSecrets = '1.2.840.113556.1.4.1920';

/** The root DSE (MS-ADTS 3.1.1.3.2): what anybody may read before signing in. */
export function rootDse(
  store: DirectoryStore,
  asked: readonly string[],
  { now, self }: { now: Date; self: ControllerIdentity },
): ResultEntry {
  const { baseDn, highestUsn } = store.state;
  const all: Record<string, readonly string[]> = {
    currentTime: [generalizedTime(now)],
    defaultNamingContext: [baseDn],
    rootDomainNamingContext: [baseDn],
    configurationNamingContext: [`CN=Configuration,${baseDn}`],
    schemaNamingContext: [`CN=Schema,CN=Configuration,${baseDn}`],
    namingContexts: [baseDn, `CN=Configuration,${baseDn}`],
    dsServiceName: [ntdsSettingsDn(baseDn, self.name)],
    dnsHostName: [hostNameOf(store, self.name)],
    highestCommittedUSN: [String(highestUsn)],
    supportedControl: supportedControls(self),
    supportedLDAPVersion: ['3'],
    // Active Directory, with the signing and 2008 levels that clients look for.
    supportedCapabilities: [
      ...['1.2.840.113556.1.4.800', '1.2.840.113556.1.4.1670', '1.2.840.113556.1.4.1935'],
      ...(self.isReadOnly ? [partialSecrets] : []),
    ],
    domainFunctionality: ['7'],
    isSynchronized: ['TRUE'],
  };
  const names = asked.map((name) => name.toLowerCase());
  const isAll = names.length === 0 || names.includes('*') || names.includes('+');
  const attributes = Object.entries(all).filter(([name]) => isAll || names.includes(name.toLowerCase()));
  return { dn: '', attributes };
}
