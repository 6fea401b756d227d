import * as z from 'zod';
import { PasswordRules } from '../domain/password-rules.ts';

/** Version of the cloud-bridge protocol. A bridge refuses what it does not know. */
export const protocolVersion = 1;

/** A job waits at most this long in the queue; afterwards it is answered `expired` and never run (THREATS B2). */
export const jobLifeSeconds = 120;

/** What a bridge can be asked to do to one account. */
export const JobKind = z.enum(['password.verify', 'password.change', 'password.reset', 'account.unlock']);
export type JobKind = z.infer<typeof JobKind>;

/** An operation id: 128 random bits, base64url. Also the job's id and its deduplication id. */
export const OperationId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export type OperationId = z.infer<typeof OperationId>;

/** A directory's short name in configuration, such as `corp`. */
export const DirectoryId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/);
export type DirectoryId = z.infer<typeof DirectoryId>;

/** How the person behind a job proved who they are. */
export const Proof = z.object({ factor: z.string().max(40), provenAt: z.iso.datetime() });
export type Proof = z.infer<typeof Proof>;

/**
 * The signed statement that a bridge gets. The bridge resolves `login` itself and insists that the account it finds
 * has `objectGuid`: a job cannot be aimed at anybody but the person whose name was typed and sealed in the browser.
 */
export const Job = z.strictObject({
  version: z.literal(protocolVersion),
  id: OperationId,
  kind: JobKind,
  directory: DirectoryId,
  target: z
    .strictObject({
      /** What the person typed, unchanged; the directory's name for them, where they typed one that they chose themself. */
      login: z.string().min(1).max(256),
      /** Absent only for `password.verify`, where nobody is known yet. */
      objectGuid: z.guid().optional(),
      /**
       * What the person typed, unchanged, and the password is sealed to, where the directory does not know that name. Only to
       * a bridge that understands it (`extensions.ts`), which insists that it is nobody's there.
       */
      typed: z.string().min(1).max(256).optional(),
    })
    .refine(({ typed, objectGuid }) => typed === undefined || objectGuid !== undefined, 'whom a chosen name is about'),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /**
   * Who asked for it. `administrator`: somebody who helps, by id; they may unlock, and never touch a password. Only to a
   * bridge that understands it (`extensions.ts`).
   */
  actor: z.union([
    z.strictObject({ kind: z.literal('self'), portal: z.string().max(64) }),
    z.strictObject({ kind: z.literal('administrator'), portal: z.string().max(64), id: z.string().min(1).max(64) }),
  ]),
  proofs: z.array(Proof).max(8),
  /** JWE in general JSON serialisation, see `sealing.ts`. For every kind that carries a password. */
  sealed: z.string().max(16_384).optional(),
  /** Rules that the portal's administrator set; the bridge applies its own on top. */
  rules: PasswordRules.optional(),
  mustChangeAtNextLogon: z.boolean().optional(),
});
export type Job = z.infer<typeof Job>;

/** What is inside the sealed part. */
export const SealedPasswords = z.strictObject({
  /** The password to verify, or the old one of a change. */
  currentPassword: z.string().min(1).max(256).optional(),
  newPassword: z.string().min(1).max(256).optional(),
});
export type SealedPasswords = z.infer<typeof SealedPasswords>;

/** Which passwords each kind of job carries. */
export const passwordsOf: Record<JobKind, readonly (keyof SealedPasswords)[]> = {
  'password.verify': ['currentPassword'],
  'password.change': ['currentPassword', 'newPassword'],
  'password.reset': ['newPassword'],
  'account.unlock': [],
};
