/** Cuts a byte stream into LDAP messages (RFC 4511 5.1): a SEQUENCE tag, a length, so many bytes. */
export class MessageFramer {
  #rest: Buffer = Buffer.alloc(0);

  /** No honest client of this server sends more, and memory is not for strangers to fill. */
  static readonly maxBytes = 1 << 20;

  /** Takes bytes in and gives the messages that are complete. @throws RangeError when it is no LDAP or too long */
  push(bytes: Buffer): Buffer[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const messages: Buffer[] = [];
    for (let size = this.#nextSize(); size !== undefined && size <= this.#rest.length; size = this.#nextSize()) {
      messages.push(this.#rest.subarray(0, size));
      this.#rest = this.#rest.subarray(size);
    }
    return messages;
  }

  /** Size of the message at the front, header included; `undefined` while the header is not there yet. */
  #nextSize(): number | undefined {
    const [tag, first] = this.#rest;
    if (tag !== undefined && tag !== 0x30) throw new RangeError('not an LDAP message');
    if (first === undefined) return undefined;
    if (first < 0x80) return 2 + first;
    const lengthBytes = first & 0x7f;
    if (lengthBytes === 0 || lengthBytes > 4) throw new RangeError('not an LDAP length');
    if (this.#rest.length < 2 + lengthBytes) return undefined;
    const size = 2 + lengthBytes + this.#rest.readUIntBE(2, lengthBytes);
    if (size > MessageFramer.maxBytes) throw new RangeError('message too long');
    return size;
  }
}
