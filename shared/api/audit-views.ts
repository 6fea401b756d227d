import * as z from 'zod';
import { AuditActor } from '../domain/audit/audit-record.ts';

/** A record's name in addresses: when, which of its writer, and the writer. */
export const AuditId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** One record of the audit trail, as a line of a list. */
export const AuditRow = z.object({
  id: AuditId,
  at: z.iso.datetime(),
  action: z.string(),
  /** `ok`, or the code of a problem or of a directory's outcome. */
  outcome: z.string(),
  actor: AuditActor,
  portal: z.string().optional(),
  directory: z.string().optional(),
  object: z.string().optional(),
  /** Id of the person whose account it was. */
  person: z.string().optional(),
  address: z.string().optional(),
  country: z.string().optional(),
  /** What was about a person is erased. */
  isErased: z.boolean(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** A page of the trail, newest first. It may be empty and have a next one: so much was looked through. */
export const AuditList = z.object({ records: z.array(AuditRow), cursor: z.string().optional() });
export type AuditList = z.infer<typeof AuditList>;

/** One record with its place in the chain. */
export const AuditDetail = AuditRow.extend({
  request: z.string().optional(),
  operation: z.string().optional(),
  writer: z.string(),
  seq: z.int(),
  /** SHA-256 of the record, and what it says of the one before. */
  hash: z.string(),
  prev: z.string(),
});
export type AuditDetail = z.infer<typeof AuditDetail>;

/** Lines of an export, in order: `shared/protocol/audit-export.ts` says what is in them, and verifies them. */
export const AuditExportPage = z.object({ lines: z.array(z.string()), cursor: z.string().optional() });
export type AuditExportPage = z.infer<typeof AuditExportPage>;
