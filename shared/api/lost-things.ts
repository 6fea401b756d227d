import * as z from 'zod';

/** What somebody can have lost. `password`: of the directory, or of the portal; `token`: the device or app for codes. */
export const LostThing = z.enum(['password', 'mail', 'token']);
export type LostThing = z.infer<typeof LostThing>;

/** Each once, in any combination. */
export const LostThings = z
  .array(LostThing)
  .min(1)
  .max(LostThing.options.length)
  .refine((list) => new Set(list).size === list.length, 'each thing once');

/** A request of this person that waits, as they see it once they are signed in: "was that you?". */
export const OpenRestore = z.object({
  reference: z.string(),
  lost: LostThings,
  submittedAt: z.iso.datetime(),
});
export type OpenRestore = z.infer<typeof OpenRestore>;
