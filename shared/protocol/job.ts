import * as z from 'zod';
import { AttributeRule } from '../domain/attributes/attribute-rule.ts';
import { PasswordRules } from '../domain/password-rules.ts';

/** Version of the cloud-bridge protocol. A bridge refuses what it does not know. */
export const protocolVersion = 1;

/** A job waits at most this long in the queue; afterwards it is answered `expired` and never run (THREATS B2). */
export const jobLifeSeconds = 120;

/**
 * What a bridge can be asked about one account. `policy.read` changes nothing: it tells which password policy is in force
 * for somebody who has proven who they are. Only to bridges that understand `effective-policy` (`extensions.ts`).
 */
export const JobKind = z.enum([
  'password.verify',
  'password.change',
  'password.reset',
  'account.unlock',
  'policy.read',
  // Only to a bridge that understands `attributes` (`extensions.ts`).
  'attributes.read',
  'attributes.write',
]);
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

/** The most that a sealed part takes: a photo for a dozen bridges, within what the API takes as a body. */
export const mostSealed = 61_440;
const mostSealedPasswords = 16_384;

/** The public half of a key that a browser made for one answer, P-256. */
export const AnswerKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().length(43),
  y: z.string().length(43),
});
export type AnswerKey = z.infer<typeof AnswerKey>;

/**
 * The signed statement that a bridge gets. The bridge resolves `login` itself and insists that the account it finds
 * has `objectGuid`: a job cannot be aimed at anybody but the person whose name was typed and sealed in the browser.
 */
export const Job = z
  .strictObject({
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
      .refine(
        ({ typed, objectGuid }) => typed === undefined || objectGuid !== undefined,
        'whom a chosen name is about',
      ),
    issuedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /**
     * Who asked for it. `administrator`: somebody who helps, by id. They may unlock, and never touch a password that lasts: where
     * the bridge's own configuration opens it, they may set one for a single sign-in (`mustChangeAtNextLogon`). Only to a bridge
     * that understands it (`extensions.ts`).
     */
    actor: z.union([
      z.strictObject({ kind: z.literal('self'), portal: z.string().max(64) }),
      z.strictObject({ kind: z.literal('administrator'), portal: z.string().max(64), id: z.string().min(1).max(64) }),
    ]),
    proofs: z.array(Proof).max(8),
    /** JWE in general JSON serialisation, see `sealing.ts`. For every kind that carries a password or values. */
    sealed: z.string().max(mostSealed).optional(),
    /** Rules that the portal's administrator set; the bridge applies its own on top. */
    rules: PasswordRules.optional(),
    mustChangeAtNextLogon: z.boolean().optional(),
    /** For `attributes.*`: what may be read or written, and what is demanded of a value. A bridge opens them for itself besides. */
    attributes: z.array(AttributeRule).min(1).max(20).optional(),
    /** For `attributes.read`: the key of the browser that asked, which alone can open the answer. */
    answerKey: AnswerKey.optional(),
  })
  .refine(
    ({ kind, sealed }) => kind === 'attributes.write' || (sealed ?? '').length <= mostSealedPasswords,
    'passwords take no more',
  );
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
  'policy.read': [],
  'attributes.read': [],
  'attributes.write': [],
};
