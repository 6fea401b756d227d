import type { Client, Entry } from 'ldapts';
import { binaryAttributes, partitionOf } from './queries.ts';
import { bytesOf, numberOf, textOf, textsOf } from './entry-values.ts';
import { guidFromBytes } from './object-guid.ts';

/** What a controller says about itself (MS-ADTS 3.1.1.3.2). */
export interface RootDse {
  readonly defaultNamingContext: string;
  readonly configurationNamingContext: string;
  readonly dsServiceName: string;
  readonly highestCommittedUsn: number;
  readonly supportedControls: readonly string[];
  /** Its full name; empty when it does not say. */
  readonly dnsHostName: string;
  /** It keeps a copy that nobody may write to (RODC). */
  readonly isReadOnly: boolean;
  /** Its clock, to the second, when it was asked. */
  readonly currentTime?: Date;
}

/** LDAP_CAP_ACTIVE_DIRECTORY_PARTIAL_SECRETS_OID: only read-only controllers have it (MS-ADTS 3.1.1.3.4.3.6). */
const partialSecrets = '1.2.840.113556.1.4.1920';

const attributes = [
  'defaultNamingContext',
  'configurationNamingContext',
  'dsServiceName',
  'highestCommittedUSN',
  'supportedControl',
  'supportedCapabilities',
  'dnsHostName',
  'currentTime',
];

/** Reads the root DSE. */
export async function readRootDse(client: Client): Promise<RootDse> {
  const [entry] = (await client.search('', { scope: 'base', attributes })).searchEntries;
  const root: Entry = entry ?? { dn: '' };
  const currentTime = dateFromGeneralizedTime(textOf(root, 'currentTime') ?? '');
  return {
    defaultNamingContext: textOf(root, 'defaultNamingContext') ?? '',
    configurationNamingContext: textOf(root, 'configurationNamingContext') ?? '',
    dsServiceName: textOf(root, 'dsServiceName') ?? '',
    highestCommittedUsn: numberOf(root, 'highestCommittedUSN') ?? 0,
    supportedControls: textsOf(root, 'supportedControl'),
    dnsHostName: textOf(root, 'dnsHostName') ?? '',
    isReadOnly: textsOf(root, 'supportedCapabilities').includes(partialSecrets),
    ...(currentTime && { currentTime }),
  };
}

/** `20260601120000.0Z` (RFC 4517 3.3.13, in UTC, as controllers write it). */
export function dateFromGeneralizedTime(text: string): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[.,]\d+)?Z$/.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [year, month, day, hour, minute, second] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/**
 * Which database this controller writes to. Update sequence numbers only mean something together with it: another
 * controller, or this one after a restore, counts differently (MS-ADTS 3.1.1.1.9). `undefined` when it may not be read.
 */
export async function readInvocationId(client: Client, root: RootDse): Promise<string | undefined> {
  const { searchEntries } = await client.search(root.dsServiceName, {
    scope: 'base',
    attributes: ['invocationId'],
    explicitBufferAttributes: binaryAttributes,
  });
  const id = searchEntries[0] && bytesOf(searchEntries[0], 'invocationId')[0];
  return id?.length === 16 ? guidFromBytes(id) : undefined;
}

/** The NetBIOS name of the domain; `undefined` when it cannot be read. */
export async function readNetbiosName(client: Client, root: RootDse): Promise<string | undefined> {
  const { searchEntries } = await client.search(`CN=Partitions,${root.configurationNamingContext}`, {
    scope: 'one',
    filter: partitionOf(root.defaultNamingContext),
    attributes: ['nETBIOSName'],
  });
  return searchEntries[0] && textOf(searchEntries[0], 'nETBIOSName');
}
