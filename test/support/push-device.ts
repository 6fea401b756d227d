import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { answerStatement, waitingStatement } from '#shared/domain/push-statement.ts';
import type { AnswerStatement } from '#shared/domain/push-statement.ts';

/** A phone with the portal's app on it: its key, and the handle that it was given. */
export class SoftwarePushDevice {
  readonly origin: string;
  readonly publicKey: string;
  readonly #key: KeyObject;
  handle = '';

  constructor(origin: string) {
    this.origin = origin;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.publicKey = rawPoint(privateKey);
  }

  sign(statement: string): string {
    const key = { key: this.#key, dsaEncoding: 'ieee-p1363' } as const;
    return sign('sha256', Buffer.from(statement), key).toString('base64url');
  }

  /** The body of `push.show-waiting`. */
  asks(atMs: number, request?: string) {
    const { origin, handle: device } = this;
    const signature = this.sign(waitingStatement({ origin, device, atMs, request }));
    return { device, atMs, ...(request !== undefined && { request }), signature };
  }

  /** The body of `push.answer`. */
  answers(
    said: Pick<AnswerStatement, 'request' | 'portal' | 'decision' | 'number'>,
    bend: Partial<AnswerStatement> = {},
  ) {
    const { origin, handle: device } = this;
    return { ...said, device, signature: this.sign(answerStatement({ origin, device, ...said, ...bend })) };
  }
  approves = (request: { id: string; portal: string }, number: string, bend: Partial<AnswerStatement> = {}) =>
    this.answers({ request: request.id, portal: request.portal, decision: 'approve', number }, bend);
  refuses = (request: { id: string; portal: string }) =>
    this.answers({ request: request.id, portal: request.portal, decision: 'refuse', number: '' });
}

function rawPoint(key: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64url',
  );
}
