import * as z from 'zod';

/** How one controller has been answering. */
export const ControllerReport = z.strictObject({
  /** URL, as configured. */
  controller: z.string().max(300),
  isHealthy: z.boolean(),
  problem: z.string().max(200).optional(),
  /** This and what follows only to a cloud that understands `controller-details`. `limping`: it failed lately. */
  standing: z.enum(['healthy', 'limping', 'away']).optional(),
  /** When the certificate that it showed last ends. */
  certificateEndsAt: z.iso.datetime().optional(),
  /** Nothing is ever written to it. */
  isReadOnly: z.literal(true).optional(),
  /**
   * Whether it compares a password that is reset, and not changed, with those before. Only to a cloud that understands
   * `effective-policy`; absent until the controller was asked.
   */
  checksHistoryOnReset: z.boolean().optional(),
});
export type ControllerReport = z.infer<typeof ControllerReport>;

/** The certificates that controllers are judged by. */
export const AuthorityReport = z.strictObject({
  /** When the first of them ends. */
  endsAt: z.iso.datetime().optional(),
  /** Why a newer file is not used. */
  problem: z.string().max(200).optional(),
});
export type AuthorityReport = z.infer<typeof AuthorityReport>;
