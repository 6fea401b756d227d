import * as z from 'zod';
import { lostThings } from '../domain/restore/lost-factors.ts';

/** What somebody can have lost. */
export const LostThing = z.enum(lostThings);
export type LostThing = z.infer<typeof LostThing>;

/** Each once, in any combination. */
export const LostThings = z
  .array(LostThing)
  .min(1)
  .max(lostThings.length)
  .refine((list) => new Set(list).size === list.length, 'each thing once');

/** A request of this person that waits, as they see it once they are signed in: "was that you?". */
export const OpenRestore = z.object({
  reference: z.string(),
  lost: LostThings,
  submittedAt: z.iso.datetime(),
});
export type OpenRestore = z.infer<typeof OpenRestore>;
