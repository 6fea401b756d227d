import * as z from 'zod';

/** Where a bridge looks up passwords that attackers know, and how that is. Nothing of what was looked up. */
export const BreachedReport = z.strictObject({
  /** `file`: a list on the bridge's machine. `range`: a service that is told five digits of a digest. */
  kind: z.enum(['file', 'range']),
  isWorking: z.boolean(),
  /** While it does not work passwords are set all the same, by the bridge's own configuration. */
  allowsUnchecked: z.boolean(),
  problem: z.string().max(200).optional(),
  /** A list: how many passwords, and when it was made. */
  entries: z.int().min(0).optional(),
  builtAt: z.iso.datetime().optional(),
});
export type BreachedReport = z.infer<typeof BreachedReport>;
