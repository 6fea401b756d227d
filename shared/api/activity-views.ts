import * as z from 'zod';
import { Environment } from '../domain/environment/environment.ts';
import { FactorId } from '../domain/gate-rule.ts';
import { outcomeCodes } from '../protocol/outcome.ts';
import { helpedWith } from './helped-with.ts';

/**
 * What can have happened to an account here. An id with a dot is that of the action, or of the job, whose end it is: an
 * action that is named here is written down by itself, see `functions/activity/note-action.ts`.
 */
export const ActivityKind = z.enum([
  'signed-in',
  'wrong-proof',
  'too-many-tries',
  'not-me',
  'password.reset',
  'password.change',
  'account.unlock',
  'attributes.write',
  'session.prove',
  'token.confirm',
  'token.register-existing',
  'token.assign',
  'token.unassign',
  'token.remove',
  'token.synchronise',
  'token.set-pin',
  'token.remove-pin',
  'passkey.register',
  'passkey.remove',
  'push.register',
  'push.remove',
  'recovery-codes.create',
  'portal-password.create',
  'portal-password.change',
  'questions.set',
  'chat.confirm',
  'chat.remove',
  'profile.change-names',
  'profile.confirm-contact',
  'profile.remove-contact',
  'profile.set-login',
  'profile.remove-login',
  'restore.submit',
  'restore.cancelled',
  'restore.verify',
  'restore.refuse',
  /** The help desk or an administrator did something: `help` says what, where it is known. */
  'helped',
  'environments.trust',
  'environments.forget',
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Where something was done: the kind of device, and a network and a country, nothing finer. */
export const Origin = Environment.pick({ device: true, system: true, browser: true, network: true, country: true });
export type Origin = z.infer<typeof Origin>;

/** One thing that happened to an account. */
export const ActivityEntryView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  what: ActivityKind,
  /** With `helped`; entries that are older than this member have none. */
  help: z.enum(helpedWith).optional(),
  /** How the directory's part in it ended; absent when it has none. */
  outcome: z.enum(outcomeCodes).optional(),
  /** What was proven for it. */
  factors: z.array(FactorId).optional(),
  from: Origin.optional(),
});
export type ActivityEntryView = z.infer<typeof ActivityEntryView>;

/** A page of what happened, newest first. */
export const ActivityView = z.object({
  entries: z.array(ActivityEntryView),
  /** For the next page; absent on the last. */
  next: z.string().optional(),
});
export type ActivityView = z.infer<typeof ActivityView>;

/** An entry's id, as it came in a page. */
export const ActivityId = z.string().regex(/^\d{13}-[A-Za-z0-9_.-]{1,64}$/);
