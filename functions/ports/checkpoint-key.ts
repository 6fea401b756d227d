import type { PublicKey } from '#shared/protocol/key-statement.ts';

/** The key that signs checkpoints: the private half never leaves KMS. */
export interface CheckpointKey {
  /** @returns r || s over SHA-256, 64 bytes */
  sign(input: Uint8Array): Promise<Uint8Array>;
  publicKey(): Promise<PublicKey>;
}
