import type { Client } from 'ldapts';
import { textOf } from './entry-values.ts';
import type { RootDse } from './root-dse.ts';

/** The controller with the role of the PDC emulator. */
export interface PdcEmulator {
  /** DN of its settings object, which is its `dsServiceName`. */
  readonly settingsDn: string;
  /** Absent when it may not be read. */
  readonly hostName?: string;
}

/**
 * Which controller is the PDC emulator of the domain: the role owner that the domain object names (MS-ADTS 3.1.1.1.11).
 * Others ask it before they refuse a password, and lockouts come to it first.
 * @returns `undefined` when the domain does not say
 */
export async function readPdcEmulator(client: Client, root: RootDse): Promise<PdcEmulator | undefined> {
  const settingsDn = await readText(client, root.defaultNamingContext, 'fSMORoleOwner');
  if (settingsDn === undefined) return undefined;
  // The settings object stands beneath the object of its server; its own name has no comma.
  const hostName = await readText(client, settingsDn.slice(settingsDn.indexOf(',') + 1), 'dNSHostName').catch(
    () => undefined,
  );
  return { settingsDn, ...(hostName !== undefined && { hostName: hostName.toLowerCase() }) };
}

async function readText(client: Client, dn: string, attribute: string): Promise<string | undefined> {
  const { searchEntries } = await client.search(dn, { scope: 'base', attributes: [attribute] });
  return searchEntries[0] && textOf(searchEntries[0], attribute);
}
