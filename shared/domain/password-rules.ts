import * as z from 'zod';

/**
 * The administrator's own rules for new passwords, on top of the directory's policy. Everything is off by default.
 * Checked in the browser while the person types and again in the bridge, by the same code.
 */
export const PasswordRules = z.strictObject({
  /** In characters (Unicode code points). */
  minLength: z.int().min(1).max(128).optional(),
  /** At most this many; 127 is what Windows logon dialogs take. */
  maxLength: z.int().min(8).max(256).optional(),
  /** How many of the classes lower case, upper case, digit, other must occur. */
  minClasses: z.int().min(1).max(4).optional(),
  /** No part of the own name or login, by Active Directory's own algorithm, whatever the directory demands. */
  forbidOwnNames: z.boolean().optional(),
  /** Words that must not occur, compared after undoing case, accents and the usual substitutions (`P@ssw0rd`). */
  bannedWords: z.array(z.string().min(3).max(64)).max(500).optional(),
});
export type PasswordRules = z.infer<typeof PasswordRules>;
