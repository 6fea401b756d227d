import type { CryptoKey } from 'jose';
import { verifyEs256 } from './compact-jws.ts';
import { understanding } from './extensions.ts';
import { Job } from './job.ts';
import { meantFor } from './meant-for.ts';

const type = 'latchkey-job+jws';
const header = {
  alg: 'ES256',
  typ: type,
  ...understanding(
    'password-state',
    'sync-orders',
    'controller-details',
    'directory-refused',
    'effective-policy',
    'breached-passwords',
    'attributes',
  ),
} as const;

/** Signs bytes with ECDSA P-256 over SHA-256; gives r || s, 64 bytes (RFC 7518 3.4). KMS or a key in a test. */
export type SignEs256 = (input: Uint8Array) => Promise<Uint8Array>;

/**
 * A job as compact JWS. The audience is the directory: it is inside the signed part and checked by the bridge.
 * @param bridges fingerprints of those that may carry it out; any bridge of the directory when there are none
 */
export async function signJob(job: Job, sign: SignEs256, bridges: readonly string[] = []): Promise<string> {
  const input = `${base64url(JSON.stringify({ ...header, ...meantFor(bridges) }))}.${base64url(JSON.stringify(Job.parse(job)))}`;
  return `${input}.${base64url(await sign(new TextEncoder().encode(input)))}`;
}

const base64url = (data: string | Uint8Array): string => Buffer.from(data as string).toString('base64url');

/** Why a job is not believed. */
export class JobRefused extends Error {
  readonly code: 'signature' | 'shape' | 'audience';

  constructor(code: 'signature' | 'shape' | 'audience', cause?: unknown) {
    super(`job refused: ${code}`, { cause });
    this.name = 'JobRefused';
    this.code = code;
  }
}

/**
 * Checks signature, type, shape and audience of a job (THREATS B1). Expiry and single use are the executor's, which
 * has the clock and the journal. @throws JobRefused
 */
export async function verifyJob(jws: string, options: { keys: readonly CryptoKey[]; directory: string }): Promise<Job> {
  const payload = await firstValid(jws, options.keys);
  const parsed = Job.safeParse(parseJson(payload));
  if (!parsed.success) throw new JobRefused('shape', parsed.error);
  if (parsed.data.directory !== options.directory) throw new JobRefused('audience');
  return parsed.data;
}

async function firstValid(jws: string, keys: readonly CryptoKey[]): Promise<Uint8Array> {
  let cause: unknown;
  for (const key of keys) {
    try {
      return (await verifyEs256(jws, key, type)).payload;
    } catch (error) {
      cause = error;
    }
  }
  throw new JobRefused('signature', cause);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
