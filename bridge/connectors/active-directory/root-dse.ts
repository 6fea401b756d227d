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
}

const attributes = [
  'defaultNamingContext',
  'configurationNamingContext',
  'dsServiceName',
  'highestCommittedUSN',
  'supportedControl',
];

/** Reads the root DSE. */
export async function readRootDse(client: Client): Promise<RootDse> {
  const [entry] = (await client.search('', { scope: 'base', attributes })).searchEntries;
  const root: Entry = entry ?? { dn: '' };
  return {
    defaultNamingContext: textOf(root, 'defaultNamingContext') ?? '',
    configurationNamingContext: textOf(root, 'configurationNamingContext') ?? '',
    dsServiceName: textOf(root, 'dsServiceName') ?? '',
    highestCommittedUsn: numberOf(root, 'highestCommittedUSN') ?? 0,
    supportedControls: textsOf(root, 'supportedControl'),
  };
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
