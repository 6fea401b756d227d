import * as z from 'zod';

/** An attribute that a bridge's own configuration opens to people. Nothing of what anybody has in it. */
export const OpenAttributeReport = z.strictObject({
  /** By the directory's name. Any one, and not only those of the catalogue here: a bridge may be newer than its cloud. */
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/),
  /** Whether the bridge's account may write it, as somebody in each of the OUs shows; absent while nobody was looked at. */
  isWritable: z.boolean().optional(),
});
export type OpenAttributeReport = z.infer<typeof OpenAttributeReport>;

/** More than a configuration may open. */
export const mostOpenAttributes = 40;
