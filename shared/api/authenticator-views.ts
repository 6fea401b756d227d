import * as z from 'zod';
import { PasswordDemands } from './views.ts';

/** A person's recovery codes, without the codes. */
export const RecoveryCodesView = z.object({
  left: z.int(),
  /** How many there were; 0 for somebody who never made any. */
  issued: z.int(),
  createdAt: z.iso.datetime().optional(),
});
export type RecoveryCodesView = z.infer<typeof RecoveryCodesView>;

/** New codes, in groups as they are printed. They are shown this once. */
export const NewRecoveryCodes = z.object({ codes: z.array(z.string()) });

/** A person's portal password, without the password. */
export const PortalPasswordView = z.object({
  isSet: z.boolean(),
  setAt: z.iso.datetime().optional(),
  /** What a new one must satisfy. */
  demands: PasswordDemands,
});
export type PortalPasswordView = z.infer<typeof PortalPasswordView>;

const Question = z.object({ id: z.string(), text: z.string() });

/** Security questions of a resource and of a person, without answers. */
export const QuestionsView = z.object({
  /** Whether people may write questions of their own. */
  own: z.boolean(),
  /** How many are asked in one attempt. */
  ask: z.int(),
  /** How many have to be answered beforehand. */
  enrol: z.int(),
  offered: z.array(Question),
  answered: z.array(Question),
});
export type QuestionsView = z.infer<typeof QuestionsView>;
