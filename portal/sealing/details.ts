import './quiet-zod.ts';
import type { Sealing } from '#shared/api/views.ts';
import type { AttributeAnswer, AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { AnswerKey } from '#shared/protocol/job.ts';
import { openAnswer, sealValues } from '#shared/protocol/sealed-values.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';
import { recipientsFor } from './seal-for-bridges.ts';
import type { Expected } from './seal-for-bridges.ts';

/** A key pair for one answer. The private half never leaves the browser, which cannot even show it. */
export async function makeAnswerKey(): Promise<{ readonly key: AnswerKey; readonly privateKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { key: { kty: 'EC', crv: 'P-256', x, y }, privateKey: pair.privateKey };
}

/** What the bridge told this browser. @throws SealBroken when it is for another one */
export const openDetails = (answer: string, operation: string, privateKey: CryptoKey): Promise<AttributeAnswer> =>
  openAnswer(answer, operation, privateKey);

/** Seals new details for the bridges that the administrator confirmed (THREATS B11). */
export async function sealDetails(
  values: AttributeValues,
  sealing: Sealing,
  expected: Expected,
): Promise<Result<string, Trouble>> {
  const recipients = await recipientsFor(sealing, expected);
  return recipients.ok ? ok(await sealValues(values, sealing.binding, recipients.value)) : recipients;
}
