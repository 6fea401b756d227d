import * as z from 'zod';
import { OperationId } from './job.ts';

/** What people are picked by: a group, members of its groups included, or an organisational unit and what lies beneath. */
export const UnitKind = z.enum(['group', 'ou']);
export type UnitKind = z.infer<typeof UnitKind>;

/** One group or OU, by what stays when it is renamed or moved. */
export const Unit = z.strictObject({ kind: UnitKind, objectGuid: z.guid() });
export type Unit = z.infer<typeof Unit>;

/** How a name begins; empty: any. */
export const UnitName = z.string().trim().max(100);

/** A group or OU that was found, for who has to choose one. */
export const FoundUnit = z.strictObject({
  objectGuid: z.guid(),
  dn: z.string().min(1).max(1000),
  name: z.string().max(256),
});
export type FoundUnit = z.infer<typeof FoundUnit>;

/** So many are told at most: whoever has more types more of the name. */
export const mostUnits = 50;
/** Members in one message. */
export const membersAtOnce = 500;
/** Messages of one answer: 200,000 people. */
export const mostMemberPages = 400;

const problem = z.string().max(300).optional();

/** The answer to the order `find-units`. */
export const unitsMembers = {
  order: OperationId,
  units: z.array(FoundUnit).max(mostUnits),
  /** There are more that begin so. */
  isCutOff: z.boolean(),
  problem,
} as const;

/** One page of the answer to the order `list-members`. */
export const memberPageMembers = {
  order: OperationId,
  /** From 0, without a gap. */
  page: z
    .int()
    .min(0)
    .max(mostMemberPages - 1),
  objectGuids: z.array(z.guid()).max(membersAtOnce),
  isLast: z.boolean(),
  problem,
} as const;
