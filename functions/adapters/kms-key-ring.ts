import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyPurpose, KeyRing } from '../ports/key-ring.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';
import * as z from 'zod';

/** What the key ring asks of KMS. */
export interface KeyWrapper {
  generate(): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

const ringId = 'ring-1';
const KeyRecord = z.object({ id: z.string(), wrapped: z.base64() });
const ivBytes = 12;
const tagBytes = 16;

/**
 * Keys under one data key, which the table holds wrapped by KMS. The first function that ever runs makes it, by a
 * conditional write; each process unwraps it once. Keys of different purposes are derived (HKDF-SHA-256, RFC 5869).
 */
export class KmsKeyRing implements KeyRing {
  readonly #table: DynamoTable;
  readonly #wrapper: KeyWrapper;
  readonly #keys = new Map<string, Buffer>();
  #root: Promise<Uint8Array> | undefined;

  constructor(table: DynamoTable, wrapper: KeyWrapper) {
    this.#table = table;
    this.#wrapper = wrapper;
  }

  async mac(purpose: KeyPurpose, ...parts: readonly string[]): Promise<string> {
    const hmac = createHmac('sha256', await this.#key(purpose, 'mac'));
    // Framed by length: ('ab', 'c') and ('a', 'bc') differ.
    for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
    return hmac.digest('base64url');
  }

  async seal(purpose: KeyPurpose, text: string, boundTo: string): Promise<string> {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', await this.#key(purpose, 'seal'), iv).setAAD(Buffer.from(boundTo));
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  async open(purpose: KeyPurpose, sealed: string, boundTo: string): Promise<string | undefined> {
    const key = await this.#key(purpose, 'seal');
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < ivBytes + tagBytes) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  async #key(purpose: KeyPurpose, use: 'mac' | 'seal'): Promise<Buffer> {
    const info = `latchkey ${purpose} ${use}`;
    const known = this.#keys.get(info);
    if (known) return known;
    this.#root ??= this.#load();
    // A failure is not remembered: the next request tries again.
    this.#root.catch(() => (this.#root = undefined));
    const key = Buffer.from(hkdfSync('sha256', await this.#root, '', info, 32));
    this.#keys.set(info, key);
    return key;
  }

  async #load(): Promise<Uint8Array> {
    const stored = await this.#stored();
    if (stored) return this.#wrapper.unwrap(stored);
    const { plain, wrapped } = await this.#wrapper.generate();
    const item = { id: ringId, wrapped: Buffer.from(wrapped).toString('base64'), version: recordVersion };
    if (await this.#table.put(item, { condition: 'attribute_not_exists(id)' })) return plain;
    // Another process was first: its key counts.
    const first = await this.#stored();
    if (!first) throw new Error('the key ring disappeared');
    return this.#wrapper.unwrap(first);
  }

  async #stored(): Promise<Uint8Array | undefined> {
    const item = await this.#table.get({ id: ringId });
    return item && Buffer.from(readRecord(KeyRecord, item).wrapped, 'base64');
  }
}
