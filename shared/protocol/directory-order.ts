import type { CryptoKey } from 'jose';
import * as z from 'zod';
import { verifyEs256 } from './compact-jws.ts';
import { expiringWanted } from './expiring.ts';
import { understanding } from './extensions.ts';
import { meantFor } from './meant-for.ts';
import { DirectoryId, OperationId, protocolVersion } from './job.ts';
import type { SignEs256 } from './job-signature.ts';
import { Unit, UnitKind, UnitName } from './member-list.ts';
import { ImportScope } from './sync-report.ts';

const envelope = {
  version: z.literal(protocolVersion),
  id: OperationId,
  directory: DirectoryId,
  issuedAt: z.iso.datetime(),
};

/**
 * What the cloud asks of a bridge about the synchronisation, beside the jobs about single accounts. Nothing in here can
 * make a bridge read what its own configuration does not serve. Additions are new kinds: what a bridge does not know it
 * leaves undone (ADR 47).
 */
export const DirectoryOrder = z.discriminatedUnion('kind', [
  /** Stands until a higher revision comes, so it has no expiry: a bridge that forgot it may be told once more. */
  z.strictObject({ ...envelope, kind: z.literal('import-scope'), revision: z.int().min(1), scope: ImportScope }),
  z.strictObject({
    ...envelope,
    kind: z.literal('sync-now'),
    expiresAt: z.iso.datetime(),
    isFull: z.boolean(),
    /** Tell of everybody again, also of who did not change. */
    isRepeated: z.boolean(),
    /** An administrator has seen how many would be gone, and agrees. */
    acceptsAbsences: z.boolean(),
  }),
  /** Count people for who has to choose an import scope. */
  z.strictObject({ ...envelope, kind: z.literal('survey'), expiresAt: z.iso.datetime(), scope: ImportScope }),
  /** Which groups or OUs there are, for who has to choose one. Only to bridges that understand `member-lists`, as the next. */
  z.strictObject({
    ...envelope,
    kind: z.literal('find-units'),
    expiresAt: z.iso.datetime(),
    unit: UnitKind,
    beginning: UnitName,
  }),
  /** Who of the people that are imported is in a group or an OU. */
  z.strictObject({ ...envelope, kind: z.literal('list-members'), expiresAt: z.iso.datetime(), of: Unit }),
  /** Whose password ends on certain days. Only to bridges that understand `expiring-passwords`. */
  z.strictObject({ ...envelope, kind: z.literal('list-expiring'), expiresAt: z.iso.datetime(), ...expiringWanted }),
]);
export type DirectoryOrder = z.infer<typeof DirectoryOrder>;

/** Of its own: an order is never taken for a job, nor a job for an order. */
export const orderType = 'latchkey-order+jws';

/** An order as compact JWS. */
export async function signOrder(
  order: DirectoryOrder,
  sign: SignEs256,
  bridges: readonly string[] = [],
): Promise<string> {
  const common = {
    alg: 'ES256',
    typ: orderType,
    ...understanding(
      'password-state',
      'sync-orders',
      'controller-details',
      'directory-refused',
      'effective-policy',
      'breached-passwords',
      'attributes',
    ),
  };
  const header = { ...common, ...meantFor(bridges) };
  const input = `${base64url(header)}.${base64url(DirectoryOrder.parse(order))}`;
  return `${input}.${Buffer.from(await sign(new TextEncoder().encode(input))).toString('base64url')}`;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Checks signature, type and audience of an order (THREATS B1).
 * @returns `unknown` when it is genuine and of a kind that came later
 * @throws Error when it is not from our cloud, or not for this directory
 */
export async function verifyOrder(
  jws: string,
  options: { keys: readonly CryptoKey[]; directory: string },
): Promise<DirectoryOrder | 'unknown'> {
  const payload = await firstValid(jws, options.keys);
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  if (z.object({ directory: DirectoryId }).parse(value).directory !== options.directory)
    throw new Error('an order for another directory');
  const parsed = DirectoryOrder.safeParse(value);
  return parsed.success ? parsed.data : 'unknown';
}

async function firstValid(jws: string, keys: readonly CryptoKey[]): Promise<Uint8Array> {
  for (const key of keys) {
    const verified = await verifyEs256(jws, key, orderType).catch(() => undefined);
    if (verified) return verified.payload;
  }
  throw new Error('an order that our cloud did not sign');
}
