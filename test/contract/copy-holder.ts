import { BerWriter, Attribute, Change, Control } from 'ldapts';
import type { Client } from 'ldapts';

/** LDAP_SERVER_SD_FLAGS_OID with DACL_SECURITY_INFORMATION (MS-ADTS 3.1.1.3.4.1.11): the list of permissions alone. */
class PermissionsOnly extends Control {
  constructor() {
    super('1.2.840.113556.1.4.801', { critical: true });
  }

  override writeControl(writer: BerWriter): void {
    const value = new BerWriter();
    value.startSequence();
    value.writeInt(4);
    value.endSequence();
    writer.writeBuffer(value.buffer, 4);
  }
}

const descriptor = 'nTSecurityDescriptor';
/** SE_DACL_PROTECTED (MS-DTYP 2.4.6): nothing is inherited. */
const isProtected = 0x1000;

/** Gives an account the permissions of AdminSDHolder, as a controller of Windows does to administrators once an hour. */
export async function copyHolder(client: Client, dn: string): Promise<void> {
  const domain = dn.slice(dn.indexOf('DC='));
  const { searchEntries } = await client.search(
    `CN=AdminSDHolder,CN=System,${domain}`,
    { scope: 'base', attributes: [descriptor], explicitBufferAttributes: [descriptor] },
    new PermissionsOnly(),
  );
  const bytes = Buffer.from([searchEntries[0]?.[descriptor]].flat()[0] as Buffer);
  bytes.writeUInt16LE(bytes.readUInt16LE(2) | isProtected, 2);
  const modification = new Attribute({ type: descriptor, values: [bytes] });
  await client.modify(dn, new Change({ operation: 'replace', modification }), new PermissionsOnly());
}
