import { compactDecrypt, CompactEncrypt, importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import type { AnswerKey } from './job.ts';
import { AttributeAnswer, AttributeValues } from './attribute-values.ts';
import { padded, parsePadded } from './padded-json.ts';
import type { SealBinding } from './seal-binding.ts';
import { sealBytes, SealBroken, unsealBytes } from './sealing.ts';
import type { SealRecipient } from './sealing.ts';

/** Seals new values for every given bridge, as `seal` does with passwords. Runs in the browser. @returns JSON text */
export const sealValues = (
  values: AttributeValues,
  binding: SealBinding,
  recipients: readonly SealRecipient[],
): Promise<string> => sealBytes(padded(AttributeValues.parse(values)), binding, recipients);

/** Opens them and checks what they are bound to. Only in the bridge. @throws SealBroken whatever is wrong */
export async function unsealValues(
  sealed: string,
  binding: SealBinding,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<AttributeValues> {
  const plaintext = await unsealBytes(sealed, binding, keys);
  const parsed = AttributeValues.safeParse(parsePadded(plaintext));
  // A parser's message quotes what it read.
  if (!parsed.success) throw new SealBroken();
  return parsed.data;
}

const answerHeader = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'latchkey-attributes+jwe' } as const;

/**
 * Seals what a bridge found for the browser that asked (RFC 7516, ECDH-ES on P-256): the cloud carries it and cannot read it.
 * The id of the operation is authenticated, so that one answer is not taken for another.
 */
export async function sealAnswer(answer: AttributeAnswer, operation: string, key: AnswerKey): Promise<string> {
  return new CompactEncrypt(padded(AttributeAnswer.parse(answer)))
    .setProtectedHeader({ ...answerHeader, operation })
    .encrypt(await importJWK(key, answerHeader.alg));
}

/** Opens it in the browser. @throws SealBroken when it is not for this key and operation */
export async function openAnswer(sealed: string, operation: string, privateKey: CryptoKey): Promise<AttributeAnswer> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, privateKey, {
      keyManagementAlgorithms: [answerHeader.alg],
      contentEncryptionAlgorithms: [answerHeader.enc],
    });
    if (protectedHeader['operation'] !== operation || protectedHeader.typ !== answerHeader.typ)
      throw new Error('another answer');
    return AttributeAnswer.parse(parsePadded(plaintext));
  } catch (cause) {
    throw new SealBroken(cause);
  }
}
