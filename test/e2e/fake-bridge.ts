import { exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { fingerprintOf, PublicKey, signKeyStatement } from '#shared/protocol/key-statement.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import { unsealValues } from '#shared/protocol/sealed-values.ts';
import { unseal } from '#shared/protocol/sealing.ts';
import type { SealBinding } from '#shared/protocol/seal-binding.ts';
import type { SealedPasswords } from '#shared/protocol/job.ts';

interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** The keys of a bridge: what the portal seals for can be opened here, by the product's own code. */
export class FakeBridge {
  readonly fingerprint: string;
  readonly #directory: string;
  readonly #identity: Keys;
  readonly #seal: Keys;

  private constructor(directory: string, identity: Keys, seal: Keys, fingerprint: string) {
    this.#directory = directory;
    this.#identity = identity;
    this.#seal = seal;
    this.fingerprint = fingerprint;
  }

  static async create(directory: string): Promise<FakeBridge> {
    const identity = await createKeys('ES256');
    const seal = await createKeys('ECDH-ES+A256KW');
    return new FakeBridge(directory, identity, seal, await fingerprintOf(identity.publicKey));
  }

  /** The same bridge after its seal key was exchanged. */
  async withNewSealKey(): Promise<FakeBridge> {
    return new FakeBridge(this.#directory, this.#identity, await createKeys('ECDH-ES+A256KW'), this.fingerprint);
  }

  statement(issuedAt = new Date().toISOString()): Promise<string> {
    const sealKey = { keyId: 'seal-1', publicKey: this.#seal.publicKey };
    return signKeyStatement({ directory: this.#directory, bridge: 'b1', sealKey, issuedAt }, this.#identity);
  }

  unseal(sealed: string, binding: SealBinding): Promise<SealedPasswords> {
    return unseal(sealed, binding, new Map([['seal-1', this.#seal.privateKey]]));
  }

  openValues(sealed: string, binding: SealBinding): Promise<AttributeValues> {
    return unsealValues(sealed, binding, new Map([['seal-1', this.#seal.privateKey]]));
  }
}

async function createKeys(algorithm: string): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: 'P-256', extractable: true });
  return { privateKey, publicKey: PublicKey.parse(await exportJWK(publicKey)) };
}
