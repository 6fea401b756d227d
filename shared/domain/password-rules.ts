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
  /** Nor with one letter more, less or another, where they have five letters or more. */
  bannedWordsNearly: z.boolean().optional(),
  /** So many of one character in a row are too many; parts that stand twice in succession are as well. */
  forbidRepeats: z.int().min(3).max(10).optional(),
  /** So many in a row of an alphabet or of the digits are too many, in either direction: `abcd`, `4321`. */
  forbidSequences: z.int().min(3).max(10).optional(),
  /** So many keys side by side are too many, on any usual keyboard, in either direction: `qwer`, `йцук`, `1qaz`. */
  forbidKeyboardRuns: z.int().min(4).max(10).optional(),
  /** None of the passwords that everybody tries first (`common-passwords.ts`). */
  forbidCommon: z.boolean().optional(),
  /** How hard it must be to guess, by zxcvbn: 1 (very weak) to 4 (strong). */
  minScore: z.int().min(1).max(4).optional(),
  /** None that is known to be stolen. Only a bridge that has a list, or a service to ask, can tell. */
  forbidBreached: z.boolean().optional(),
});
export type PasswordRules = z.infer<typeof PasswordRules>;
