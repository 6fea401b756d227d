import * as z from 'zod';
import { OperationId } from './job.ts';

/** People in one message: each costs the cloud a few requests, and what hears the bridges has ten seconds for ten messages. */
export const expiringAtOnce = 50;
/** "Soon", where the number of those whose password ends soon is told. */
export const soonDays = 7;

/** Of the order `list-expiring`. All days are those of UTC. */
export const expiringWanted = {
  /** For which day it is asked; those whose password ends in the {@link soonDays} days from then are counted. */
  day: z.iso.date(),
  /** Whose password ends on one of these is wanted by name. */
  ends: z.array(z.iso.date()).max(40),
} as const;

/** One page of the answer: who, and when their password ends as the directory reckons it for that very account. */
export const expiringPage = {
  order: OperationId,
  day: z.iso.date(),
  /** From 0, without a gap. */
  page: z.int().min(0),
  people: z.array(z.strictObject({ objectGuid: z.guid(), endsAt: z.iso.datetime() })).max(200),
  isLast: z.boolean(),
  /** On the last page, of a list that is whole. */
  soon: z.int().min(0).optional(),
  /** Somebody is under a fine-grained policy that the bridge may not read: those of them who are due cannot be found. */
  hasHiddenPolicies: z.boolean().optional(),
  /** Why the list is not whole, in words for an administrator. */
  problem: z.string().max(300).optional(),
} as const;
