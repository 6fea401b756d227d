import * as z from 'zod';
import { parseMailAddress } from '../domain/contact/mail-address.ts';
import { FactorId } from '../domain/gate-rule.ts';
import { Origin } from './activity-views.ts';
import { TypedCode, TypedPortalPassword } from './inputs.ts';
import { LostThing, LostThings } from './lost-things.ts';

/** A new e-mail address as its owner typed it, in its one form. One string: a list is refused (THREATS E10). */
export const NewMailAddress = z
  .string()
  .max(400)
  .transform((text, context) => {
    const parsed = parseMailAddress(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: 'an e-mail address' });
    return z.NEVER;
  });

/** What is given for what is lost: the code that went to the new address, and the new password of the portal. */
export const RestoreSubmission = z.strictObject({
  mailCode: TypedCode.optional(),
  newPassword: TypedPortalPassword.optional(),
});

/**
 * How far a request to restore access is. `refused`: an administrator decided against it. `cancelled`: its owner took it
 * back, or the real person said or showed that it was not theirs. `expired`: nobody decided in time.
 */
export const IssueState = z.enum(['waiting', 'verified', 'refused', 'cancelled', 'expired']);
export type IssueState = z.infer<typeof IssueState>;

/** What somebody gave for what is lost; never the thing itself. */
const Gives = z.object({
  /** The new address, masked. */
  mail: z.string().optional(),
  portalPassword: z.literal(true).optional(),
});

/** A request to restore access, as the browser sees it that made it. */
export const RestoreView = z.object({
  /** Short and readable, to be named on the telephone. */
  reference: z.string(),
  portal: z.string(),
  state: IssueState,
  lost: LostThings,
  gives: Gives,
  submittedAt: z.iso.datetime(),
  /** While it waits: when it runs out. */
  expiresAt: z.iso.datetime(),
  /** Once it does not wait any more. */
  decidedAt: z.iso.datetime().optional(),
});
export type RestoreView = z.infer<typeof RestoreView>;

/** A request in an administrator's list. */
export const UserIssueRow = z.object({
  id: z.string(),
  reference: z.string(),
  portal: z.string(),
  state: IssueState,
  login: z.string(),
  displayName: z.string(),
  lost: z.array(LostThing),
  submittedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().optional(),
});
export type UserIssueRow = z.infer<typeof UserIssueRow>;

/** A page of requests, newest first. */
export const UserIssueList = z.object({
  issues: z.array(UserIssueRow),
  /** For the next page; absent on the last. */
  cursor: z.string().optional(),
});
export type UserIssueList = z.infer<typeof UserIssueList>;

/** How many requests wait in each portal that an administrator looks after. */
export const UserIssueCounts = z.object({
  portals: z.array(
    z.object({
      alias: z.string(),
      name: z.string(),
      waiting: z.int(),
      /** There are more than were counted. */
      isMore: z.boolean(),
    }),
  ),
});
export type UserIssueCounts = z.infer<typeof UserIssueCounts>;

/** All that an administrator needs to decide; no secret. */
export const UserIssueView = UserIssueRow.extend({
  /** What was proven for it, and when. */
  proven: z.array(z.object({ factor: FactorId, provenAt: z.iso.datetime() })),
  /** What this person still has, by what they set up. */
  remaining: z.array(FactorId),
  /** What this portal takes, and they have neither named as lost nor set up. */
  absent: z.array(FactorId),
  from: Origin,
  /** Where messages go now, masked. */
  mail: z.string().optional(),
  /** The new address, whole: it is what there is to judge. Gone once the request does not wait any more. */
  newMail: z.string().optional(),
  givesPortalPassword: z.boolean(),
  expiresAt: z.iso.datetime(),
  decidedBy: z.string().optional(),
});
export type UserIssueView = z.infer<typeof UserIssueView>;

/** A decision for a request. */
export const IssueVerification = z.strictObject({
  /** Whether a code is made that the administrator hands over, by which the person proves themself once. */
  withBootstrapCode: z.boolean().optional(),
});

/** A request that was verified, and the code to hand over: shown this once. */
export const VerifiedIssueView = z.object({
  issue: UserIssueView,
  bootstrapCode: z.object({ code: z.string(), expiresAt: z.iso.datetime() }).optional(),
});
export type VerifiedIssueView = z.infer<typeof VerifiedIssueView>;
