import * as z from 'zod';
import { chainStart } from './audit-hash.ts';

const Text = z.string().min(1).max(200);
const Hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Who did it. `person` is anybody about their own account: who, is in the {@link PersonalPart}. */
export const AuditActor = z.strictObject({
  kind: z.enum(['nobody', 'person', 'administrator', 'api-key', 'operator', 'bridge']),
  /** Of an administrator, a key, an operator or a bridge: they act in an office, and stay named. */
  id: Text.optional(),
  name: Text.optional(),
});
export type AuditActor = z.infer<typeof AuditActor>;

/** One thing that was done, or refused. Holds no secret, nothing that somebody typed, and nothing about a person. */
export const AuditEvent = z.strictObject({
  at: z.iso.datetime(),
  /** Id of the action, or of the kind of job whose end it is. */
  action: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  /** `ok`, or the code of a problem or of a directory's outcome. */
  outcome: z.string().regex(/^[a-z0-9-]{1,60}$/),
  actor: AuditActor,
  portal: Text.optional(),
  directory: Text.optional(),
  /** What it was done to, besides a person: the last part of the address, such as a resource's alias or a token's id. */
  object: Text.optional(),
  /** Id of the request that asked. */
  request: Text.optional(),
  /** Id of the directory operation that it began, or whose end it is. */
  operation: Text.optional(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/**
 * An event in the chain of its writer. A writer is one running instance of a function, or one command of an operator:
 * it counts from 0, and each of its records holds the hash of the one before.
 */
export const AuditRecord = AuditEvent.extend({
  version: z.literal(1),
  /** Name of the function and 128 random bits. */
  writer: z.string().regex(/^[a-z-]{1,16}\.[A-Za-z0-9_-]{22}$/),
  seq: z.int().min(0),
  prev: z.union([z.literal(chainStart), Hash]),
  /** When the record before was written, so that a part of the trail shows whether it belongs to it. */
  prevAt: z.iso.datetime().optional(),
  /** Salted hash of the {@link PersonalPart}: the part can go, and the chain stays whole. */
  personal: Hash,
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** What of a record is about a person. Kept beside it, and erased when that person is. */
export const PersonalPart = z.strictObject({
  /** 128 random bits: without them nobody can try out whose record it was. */
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** Whose account it was about. */
  person: Text.optional(),
  address: Text.optional(),
  country: Text.optional(),
});
export type PersonalPart = z.infer<typeof PersonalPart>;

/** A record as it is kept. Without `personal`: that was erased. */
export const AuditEntry = z.strictObject({ record: AuditRecord, personal: PersonalPart.optional() });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Sorts records by time; those of one writer, whose clock never runs back, also by their number. */
export const auditId = ({ at, writer, seq }: Pick<AuditRecord, 'at' | 'writer' | 'seq'>): string =>
  `${at}~${writer}~${String(seq).padStart(10, '0')}`;
