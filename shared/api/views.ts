import * as z from 'zod';
import { FactorId } from '../domain/gate-rule.ts';
import { DirectoryPolicy } from '../domain/directory-policy.ts';
import { PasswordRules } from '../domain/password-rules.ts';
import { SealBinding } from '../protocol/seal-binding.ts';
import { JobKind, OperationId } from '../protocol/job.ts';
import { outcomeCodes } from '../protocol/outcome.ts';
import { ResultNote } from '../protocol/result-note.ts';
import { LostThing } from './lost-things.ts';
import { OwnTexts } from './own-texts.ts';
import { BrandingView } from './branding-view.ts';
import { Language, PortalAction, SignInMethod } from './portal-terms.ts';
import { BegunViews } from './proof-views.ts';
import { TokenSettings } from './token-settings.ts';

export { Language, PortalAction, SignInMethod };

/** What the portal shows before anybody has said who they are. */
export const PortalView = z.object({
  alias: z.string(),
  name: z.string(),
  languages: z.array(Language),
  actions: z.array(PortalAction),
  /** Without a method nobody signs in here, and what needs a session is not shown. */
  signIn: z.object({ methods: z.array(SignInMethod) }),
  tokens: TokenSettings,
  /** Plain text for "who can help", per language. */
  support: z.partialRecord(Language, z.string()).optional(),
  texts: OwnTexts.optional(),
  branding: BrandingView.optional(),
  directory: z.object({ id: z.string(), label: z.string(), isReachable: z.boolean() }),
  /** This browser has asked to restore access: `restore.show-state` says how far that is. */
  hasRequest: z.literal(true).optional(),
});
export type PortalView = z.infer<typeof PortalView>;

/** What a browser needs to seal a password for the bridges. */
export const Sealing = z.object({
  binding: SealBinding,
  /** Key statements of the active bridges; the browser checks each against the pinned fingerprints. */
  bridges: z.array(z.string()),
});
export type Sealing = z.infer<typeof Sealing>;

/** What a new password must satisfy; shown only to who has proven who they are. */
export const PasswordDemands = z.object({
  rules: PasswordRules.optional(),
  policy: DirectoryPolicy.optional(),
  /**
   * Absent: `policy` is what is in force for this person. `askable`: they may have one of their own; a bridge says so when
   * it is asked (`flow.read-policy`, `password.read-policy`). `at-least`: they may, and nobody here can find it out.
   */
  certainty: z.enum(['askable', 'at-least']).optional(),
  /**
   * The maximum age in `policy` is that of this very account: 0 says that its password does not run out. Absent: it may be
   * exempt, whatever the policy says, and nobody has asked.
   */
  isLifeKnown: z.literal(true).optional(),
  /** The directory does not compare a password that is reset with those before. */
  isHistoryUnchecked: z.literal(true).optional(),
  /** Stolen ones are refused, by the portal's rules or by a bridge of its own accord. Only the bridge can look. */
  isBreachedForbidden: z.literal(true).optional(),
  /** For a change: it is refused before this. Absent when it may be changed now, or that is not known. */
  changeableAt: z.iso.datetime().optional(),
  names: z.object({
    samAccountName: z.string(),
    displayName: z.string().optional(),
    givenName: z.string().optional(),
    surname: z.string().optional(),
  }),
});
export type PasswordDemands = z.infer<typeof PasswordDemands>;

/** Why nothing can be done for this account here, although the person has proven who they are. */
export const Obstacle = z.enum([
  'account-disabled',
  'account-expired',
  'protected-account',
  /** What this person has set up is not enough for the gate. */
  'factors-missing',
]);

/** A new address that a code was sent to. */
const NewMailView = z.object({
  /** Masked. */
  sentTo: z.string(),
  digits: z.int(),
  againAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

/** A recovery, a sign-in or a restoring of access in progress, as its owner may see it. The same for people who do not exist (THREATS E1). */
export const FlowView = z.object({
  kind: z.enum(['recovery', 'sign-in', 'restore']),
  purpose: z.enum(['reset', 'unlock', 'sign-in', 'restore']),
  portal: z.string(),
  login: z.string(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['proving', 'proven']),
  gate: z.object({
    needed: z.int(),
    /** How many more proofs are enough, at best. */
    missing: z.int(),
    proven: z.array(FactorId),
    /** What may be proven next. */
    choices: z.array(FactorId),
  }),
  /** More than usual is asked for, because the device, the network, the place or the hour is unlike the usual ones. */
  isElsewhere: z.literal(true).optional(),
  /** What was sent or asked, by factor. */
  begun: BegunViews,
  /** To restore access: what is lost. */
  lost: z.array(LostThing).optional(),
  /** To restore access, when proven: what has to be given; the portal password by `demands`. Empty: nothing. */
  asks: z.array(z.enum(['mail', 'portal-password'])).optional(),
  /** To restore access: where the code for the new address went. */
  newMail: NewMailView.optional(),
  /** For the step that carries a password: at `directory-password`, or when proven for a reset. */
  sealing: Sealing.optional(),
  /** Id of the unlock that is due, when proven for it: whoever asks again asks for the same one. */
  operation: OperationId.optional(),
  /** Only when proven. */
  person: z.object({ displayName: z.string() }).optional(),
  demands: PasswordDemands.optional(),
  obstacle: Obstacle.optional(),
  isDirectoryReachable: z.boolean(),
});
export type FlowView = z.infer<typeof FlowView>;

/** A directory change that was asked for. */
export const OperationView = z.object({
  id: OperationId,
  kind: JobKind,
  state: z.enum(['pending', 'done']),
  /** With `done`. */
  outcome: z.enum(outcomeCodes).optional(),
  rules: z.array(z.string()).optional(),
  retryAt: z.iso.datetime().optional(),
  /** Of a change that is done. */
  note: ResultNote.optional(),
  /** Of a `policy.read`: what is in force for this person; absent where no bridge may read it. */
  policy: DirectoryPolicy.optional(),
  /** Of a `policy.read`: a change is refused before this. */
  changeableAt: z.iso.datetime().optional(),
  /** Of `attributes.read`: sealed by the bridge for the browser that asked; nobody in between can open it. */
  answer: z.string().optional(),
});
export type OperationView = z.infer<typeof OperationView>;

/** Who is signed in. */
export const SessionView = z.object({
  portal: z.string(),
  login: z.string(),
  displayName: z.string(),
  expiresAt: z.iso.datetime(),
  /** The directory wants a new password before anything else (expired, or must change). */
  mustChangePassword: z.enum(['expired', 'must-change']).optional(),
  actions: z.array(PortalAction),
  /** For `password.change`. */
  demands: PasswordDemands,
});
export type SessionView = z.infer<typeof SessionView>;
