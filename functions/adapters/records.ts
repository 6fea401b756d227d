import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { LostThing } from '#shared/api/lost-things.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { JobKind } from '#shared/protocol/job.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { PasswordState } from '#shared/protocol/password-state.ts';
import { BegunFactors } from '../factors/begun.ts';
import { Proving } from '../sessions/proving.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Operation } from '../ports/operation-store.ts';
import { ownMembers } from '../ports/own-data.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';

/** Version of the items' shape. A reader that meets another one fails instead of guessing. */
export const recordVersion = 1;
export const Versioned = z.object({ version: z.literal(recordVersion) });

const text = z.exactOptional(z.string());
const ms = z.number();
const mustChange = z.exactOptional(z.enum(['expired', 'must-change']));

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
  resources: z.exactOptional(z.array(z.string())),
  sessions: z.exactOptional(z.array(z.string())),
  issues: z.exactOptional(z.array(z.string())),
  enrolled: z.exactOptional(z.array(FactorId)),
  tokenPortals: z.exactOptional(z.array(z.string())),
  ...ownMembers,
});

/** A flow as stored. */
export const FlowRecord: z.ZodType<Flow> = z.object({
  id: z.string(),
  revision: z.int(),
  kind: z.enum(['recovery', 'sign-in', 'restore']),
  purpose: z.enum(['reset', 'unlock', 'sign-in', 'restore']),
  state: z.enum(['proving', 'proven']),
  portal: z.string(),
  directory: z.string(),
  login: z.string(),
  language: Language,
  subject: z.string(),
  person: z.exactOptional(PersonRecord),
  isNameless: z.exactOptional(z.literal(true)),
  lost: z.exactOptional(z.array(LostThing)),
  newMail: z.exactOptional(z.object({ address: z.string(), hash: z.string(), startedAtMs: ms, expiresAtMs: ms })),
  proofs: z.array(z.object({ factor: FactorId, provenAtMs: ms, isUserVerified: z.exactOptional(z.literal(true)) })),
  isTokenRequired: z.exactOptional(z.boolean()),
  tokenFactors: z.exactOptional(z.array(FactorId)),
  isUnusual: z.exactOptional(z.boolean()),
  begun: BegunFactors,
  operation: z.exactOptional(z.object({ id: z.string(), number: z.int() })),
  mustChangePassword: mustChange,
  password: z.exactOptional(PasswordState),
  createdAtMs: ms,
  expiresAtMs: ms,
});

/** A session as stored. */
export const SessionRecord: z.ZodType<Session> = z.object({
  id: z.string(),
  purpose: z.literal('user'),
  portal: z.string(),
  directory: z.string(),
  login: z.string(),
  language: Language,
  person: PersonRecord,
  provenBy: z.exactOptional(z.array(FactorId)),
  mustChangePassword: mustChange,
  password: z.exactOptional(PasswordState),
  operation: text,
  proving: z.exactOptional(Proving),
  startedAtMs: ms,
  lastSeenAtMs: ms,
  endsAtMs: ms,
});

/** An operation as stored. */
export const OperationRecord: z.ZodType<Operation> = z.object({
  id: z.string(),
  kind: JobKind,
  directory: z.string(),
  owner: z.string(),
  portal: z.string(),
  login: z.string(),
  language: Language,
  subject: text,
  person: z.exactOptional(PersonRecord),
  digest: text,
  factors: z.exactOptional(z.array(FactorId)),
  from: z.exactOptional(Origin),
  isUncounted: z.exactOptional(z.literal(true)),
  state: z.enum(['pending', 'done']),
  outcome: z.exactOptional(z.enum(outcomeCodes)),
  rules: z.exactOptional(z.array(z.string())),
  retryAt: text,
  objectGuid: text,
  password: z.exactOptional(PasswordState),
  endsSessions: z.exactOptional(z.array(z.string())),
  createdAtMs: ms,
  answeredByMs: ms,
});

/** Reads an item of the version that we write. @throws ZodError */
export function readRecord<T>(schema: z.ZodType<T>, item: unknown): T {
  Versioned.parse(item);
  return schema.parse(item);
}

/** Epoch seconds after which the table's own cleaning may remove an item. */
export const deleteAt = (afterMs: number, graceSeconds = 3600): number => Math.ceil(afterMs / 1000) + graceSeconds;
