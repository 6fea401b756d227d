import * as z from 'zod';
import { OperationId } from './job.ts';

const count = z.int().min(0);
const dn = z.string().min(1).max(1000);

/** Which people an administrator wants imported. What a bridge does not serve it does not import, whatever this says. */
export const ImportScope = z.strictObject({
  /** Absent: everybody whom the bridge serves. */
  ous: z.array(dn).min(1).max(100).optional(),
  /** objectGUIDs of groups, nested members included. Absent: whatever groups people are in. */
  groups: z.array(z.guid()).min(1).max(20).optional(),
});
export type ImportScope = z.infer<typeof ImportScope>;

/** What a bridge tells of one pass through the directory. */
export const syncMembers = {
  state: z.enum(['running', 'done', 'failed', 'held']),
  /** Everybody was read, or only who changed. */
  isFull: z.boolean(),
  startedAt: z.iso.datetime(),
  /** People that were read so far, told of because something changed, and told of because they are gone. */
  read: count,
  sent: count,
  left: count,
  /** Whom the cloud knows as present, by this bridge. */
  present: count,
  /** `held`: so many would have been gone that an administrator has to agree first. */
  heldBack: count.optional(),
  /** Revision of the import scope that it went by; 0: of none. */
  scopeRevision: count,
  /** Why it failed, in words for an administrator. */
  problem: z.string().max(300).optional(),
} as const;

/** What people there are, for who has to choose. */
export const surveyMembers = {
  order: OperationId,
  ous: z.array(z.strictObject({ dn, people: count })).max(300),
  groups: z.array(z.strictObject({ objectGuid: z.guid(), dn, name: z.string().max(256) })).max(300),
  members: z.array(z.strictObject({ objectGuid: z.guid(), people: count })).max(20),
  chosen: count,
  present: count,
  isCutOff: z.boolean(),
  problem: z.string().max(300).optional(),
} as const;
