import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeyShape } from '../infrastructure/infrastructure.ts';

/** Key material on this machine's disk, in the place of KMS's. For the local run only. */
export class KeyStore {
  readonly #folder: string;
  readonly #specs = new Map<string, KeyShape['spec']>();
  #signing: KeyObject | undefined;
  #wrapping: Buffer | undefined;

  /** @param folder made when missing, for the owner only */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Says which keys there are. Each spec has one key: Latchkey signs with one and wraps with one. */
  use(keys: readonly KeyShape[]): void {
    for (const { arn, spec } of keys) this.#specs.set(arn, spec);
  }

  specOf(arn: string): KeyShape['spec'] | undefined {
    return this.#specs.get(arn);
  }

  signingKey(): KeyObject {
    return (this.#signing ??= createPrivateKey(
      this.#material('signing.pem', () =>
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
      ),
    ));
  }

  /** 256 bits. */
  wrappingKey(): Buffer {
    return (this.#wrapping ??= Buffer.from(
      this.#material('wrapping.key', () => randomBytes(32).toString('base64')),
      'base64',
    ));
  }

  #material(name: string, make: () => string | Buffer): string {
    const file = path.join(this.#folder, name);
    if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
    return readFileSync(file, 'utf8');
  }
}
