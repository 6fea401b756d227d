import { BerWriter as Writer, Control } from 'ldapts';
import type { BerReader, BerWriter } from 'ldapts';

/** LDAP_SERVER_DIRSYNC_OID (MS-ADTS 3.1.1.3.4.1.3): what changed since a cookie. */
export const dirSyncOid = '1.2.840.113556.1.4.841';

/**
 * LDAP_DIRSYNC_OBJECT_SECURITY: shows what the account may read anyway. Without it the right to replicate the whole domain
 * would be needed, with every password hash in it.
 */
export const objectSecurity = 1;

/** Bytes of one answer: a page of a few hundred people, so that no answer fills the memory. */
const answerBytes = 200_000;

/**
 * Asks for changes and takes in the server's answer: one instance serves one request.
 * Critical: a server that does not know it would answer with everything.
 */
export class DirSyncControl extends Control {
  /** Of the answer. */
  cookie: Buffer;
  /** Of the answer: there is more right now. */
  hasMore = false;

  constructor(cookie: Buffer) {
    super(dirSyncOid, { critical: true });
    this.cookie = cookie;
  }

  protected override writeControl(writer: BerWriter): void {
    const value = new Writer();
    value.startSequence();
    value.writeInt(objectSecurity);
    value.writeInt(answerBytes);
    value.writeBuffer(this.cookie, 0x04);
    value.endSequence();
    writer.writeBuffer(value.buffer, 0x04);
  }

  protected override parseControl(reader: BerReader): void {
    if (reader.readSequence() === null) return;
    this.hasMore = (reader.readInt() ?? 0) !== 0;
    reader.readInt();
    this.cookie = reader.readString(0x04, true) ?? Buffer.alloc(0);
  }
}
