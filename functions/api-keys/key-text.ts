import { createHash } from 'node:crypto';
import type { RandomSource } from '../actions/action.ts';

/** `lk_`, so that a leaked key is recognised by who looks for such; id and secret never have an underscore at their border. */
const pattern = /^lk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A new key: what its owner gets, once, and what is kept. */
export function newKeyText(random: RandomSource): { text: string; id: string; secretHash: string } {
  const id = Buffer.from(random.bytes(8)).toString('hex');
  const secret = random.token();
  return { text: `lk_${id}_${secret}`, id, secretHash: hashOf(secret) };
}

/** @param authorization of a request, RFC 6750 section 2.1. @returns undefined for what is no key of ours */
export function readKeyText(authorization: string): { id: string; secretHash: string } | undefined {
  const [, text] = /^Bearer ([\w-]+)$/i.exec(authorization) ?? [];
  const [, id, secret] = pattern.exec(text ?? '') ?? [];
  return id !== undefined && secret !== undefined ? { id, secretHash: hashOf(secret) } : undefined;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
