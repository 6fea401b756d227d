import * as z from 'zod';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { ownMembers } from '../ports/own-data.ts';
import type { Person } from '../ports/person.ts';

/** Version of the items' shape. A reader that meets another one fails instead of guessing. */
export const recordVersion = 1;
export const Versioned = z.object({ version: z.literal(recordVersion) });

/** Why somebody has to set a new password, on a flow and on the session after it. */
export const mustChange = z.exactOptional(z.enum(['expired', 'must-change']));

const text = z.exactOptional(z.string());
const ms = z.number();

/*
 * Here is what several adapters or functions share. What one adapter alone reads is described beside it: a schema is made
 * when its module is loaded, and no function should start with those that it never reads.
 */

/** A person as stored. */
export const PersonRecord: z.ZodType<Person> = z.object({
  id: z.string(),
  directory: z.string(),
  objectGuid: z.string(),
  samAccountName: z.string(),
  userPrincipalName: text,
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  language: z.exactOptional(Language),
  accountExpiresAt: text,
  isDisabled: z.boolean(),
  isProtected: z.boolean(),
  frozenUntilMs: z.exactOptional(ms),
  deactivatedAtMs: z.exactOptional(ms),
  absentSinceMs: z.exactOptional(ms),
  waitsForSeatSinceMs: z.exactOptional(ms),
  invitedAtMs: z.exactOptional(ms),
  contactSetBy: text,
  contactSetAtMs: z.exactOptional(ms),
  onceSetBy: text,
  onceSetAtMs: z.exactOptional(ms),
  resources: z.exactOptional(z.array(z.string())),
  sessions: z.exactOptional(z.array(z.string())),
  issues: z.exactOptional(z.array(z.string())),
  enrolled: z.exactOptional(z.array(FactorId)),
  tokenPortals: z.exactOptional(z.array(z.string())),
  ...ownMembers,
});

/** Reads an item of the version that we write. @throws ZodError */
export function readRecord<T>(schema: z.ZodType<T>, item: unknown): T {
  Versioned.parse(item);
  return schema.parse(item);
}

/** Epoch seconds after which the table's own cleaning may remove an item. */
export const deleteAt = (afterMs: number, graceSeconds = 3600): number => Math.ceil(afterMs / 1000) + graceSeconds;
