import * as z from 'zod';
import { languages } from '../languages.ts';
import { actionsInSession } from './session-actions.ts';

/*
 * Apart from `views.ts`: every function reads the configuration of portals, and most start without what portals show.
 */

/** Languages that every text exists in. */
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What a person may do in a portal; the administrator allows each and sets the order. */
export const PortalAction = z.enum([
  'password.reset',
  'account.unlock',
  /** For who lost what the portal asks for; an administrator decides. */
  'access.restore',
  ...actionsInSession,
]);
export type PortalAction = z.infer<typeof PortalAction>;

/** Ways to sign in; the administrator allows each. */
export const SignInMethod = z.enum([
  'directory-password',
  'portal-password',
  'email-code',
  'security-questions',
  'passkey',
]);
export type SignInMethod = z.infer<typeof SignInMethod>;
