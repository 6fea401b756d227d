import * as z from 'zod';
import { chainStart } from '../domain/audit/audit-hash.ts';
import { AuditRecord } from '../domain/audit/audit-record.ts';
import { verifyEs256 } from './compact-jws.ts';
import type { SignEs256 } from './job-signature.ts';
import { fingerprintOf, PublicKey } from './key-statement.ts';

/** No bridge takes it for a job, nor for anything else: types are part of what is signed, and each has its own. */
const type = 'latchkey-audit+jws';

/** How far one writer was when the checkpoint was made. */
export const CheckpointHead = z.strictObject({
  writer: AuditRecord.shape.writer,
  seq: AuditRecord.shape.seq,
  hash: AuditRecord.shape.personal,
  at: AuditRecord.shape.at,
});
export type CheckpointHead = z.infer<typeof CheckpointHead>;

/** "These were the ends of the chains": checkpoints are a chain of their own. */
export const Checkpoint = z.strictObject({
  version: z.literal(1),
  stage: z.string().max(40),
  number: z.int().min(0),
  at: z.iso.datetime(),
  /** SHA-256 of the checkpoint before, as it was signed. */
  prev: z.union([z.literal(chainStart), AuditRecord.shape.personal]),
  /** Of all writers that wrote since the checkpoint before. */
  heads: z.array(CheckpointHead).max(2000),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** Signs a checkpoint; the public key rides in the header, and whoever verifies compares its fingerprint. */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  key: { readonly sign: SignEs256; readonly publicKey: PublicKey },
): Promise<string> {
  const header = { alg: 'ES256', typ: type, jwk: PublicKey.parse(key.publicKey) };
  const input = `${base64url(header)}.${base64url(Checkpoint.parse(checkpoint))}`;
  const signature = await key.sign(new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

const base64url = (data: object): string => Buffer.from(JSON.stringify(data)).toString('base64url');

/** A checkpoint whose signature is right, and by which key. @throws Error whatever is wrong with it */
export async function verifyCheckpoint(jws: string): Promise<Checkpoint & { readonly fingerprint: string }> {
  const { payload, protectedHeader } = await verifyEs256(jws, 'embedded', type);
  const fingerprint = await fingerprintOf(PublicKey.parse(protectedHeader.jwk));
  return { ...Checkpoint.parse(JSON.parse(new TextDecoder().decode(payload))), fingerprint };
}
