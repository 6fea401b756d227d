import * as z from 'zod';
import { AdminRole, Permission } from '../domain/admin-roles.ts';
import { DirectoryId } from '../protocol/job.ts';
import { Origin } from './activity-views.ts';
import { PortalAlias } from './inputs.ts';
import { PasskeyOptions, PasskeyView } from './passkeys.ts';
import { PasswordDemands } from './views.ts';

/** Languages of the console. */
export const AdminLanguage = z.enum(['en', 'de']);
export type AdminLanguage = z.infer<typeof AdminLanguage>;

/** What an administrator looks after: everything there is, or these alone. */
export const AdminPlaces = z.strictObject({
  portals: z.union([z.literal('all'), z.array(PortalAlias).max(100)]),
  directories: z.union([z.literal('all'), z.array(DirectoryId).max(100)]),
});
export type AdminPlaces = z.infer<typeof AdminPlaces>;

/** Who is signed in at the console, and what they may do there: by it the console shows what leads somewhere. */
export const AdminSessionView = z.object({
  administrator: z.object({
    id: z.string(),
    name: z.string(),
    mail: z.string(),
    role: AdminRole,
    permissions: z.array(Permission),
    ...AdminPlaces.shape,
    language: AdminLanguage,
  }),
  /** Absolute end, whatever happens. */
  endsAt: z.iso.datetime(),
  /** Without a request for so many seconds it is over before that. */
  idleSeconds: z.int(),
  /** Until then nothing more has to be proven for what changes how somebody signs in, and who administers. */
  freshUntil: z.iso.datetime(),
});
export type AdminSessionView = z.infer<typeof AdminSessionView>;

/** What a link leads to by which an administrator sets up how they sign in. */
export const AdminSetupView = z.object({
  name: z.string(),
  mail: z.string(),
  role: AdminRole,
  language: AdminLanguage,
  expiresAt: z.iso.datetime(),
  /** What a password must satisfy. */
  demands: PasswordDemands,
});
export type AdminSetupView = z.infer<typeof AdminSetupView>;

/** A key for an authenticator app. */
export const AdminAppOffer = z.object({
  /** Base32, to be typed by hand. */
  secret: z.string(),
  /** The same for the picture. */
  uri: z.string(),
  /** To be given back with the app's first code. */
  app: z.string(),
});
export type AdminAppOffer = z.infer<typeof AdminAppOffer>;

/** What the browser asks a passkey, or makes one from. */
export const AdminPasskeyRequest = z.object({ options: PasskeyOptions });
export type AdminPasskeyRequest = z.infer<typeof AdminPasskeyRequest>;

/** Codes to write down, each once in the place of a code of the app; shown this once. */
export const AdminRecoveryCodes = z.object({ codes: z.array(z.string()) });
export type AdminRecoveryCodes = z.infer<typeof AdminRecoveryCodes>;

/** Everything is set up, and the administrator is signed in. */
export const AdminSetupDone = z.object({
  session: AdminSessionView,
  /** With an app: codes for when it is lost. */
  recoveryCodes: z.array(z.string()).optional(),
});
export type AdminSetupDone = z.infer<typeof AdminSetupDone>;

/** An administrator as others see them. */
export const AdministratorView = z.object({
  id: z.string(),
  name: z.string(),
  mail: z.string(),
  role: AdminRole,
  ...AdminPlaces.shape,
  language: AdminLanguage,
  /** `invited`: has a link, and nothing to sign in with yet. */
  state: z.enum(['invited', 'active', 'disabled']),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().optional(),
  /** Who is asking. */
  isYou: z.boolean(),
});
export type AdministratorView = z.infer<typeof AdministratorView>;

/** A page of administrators. */
export const AdministratorList = z.object({
  administrators: z.array(AdministratorView),
  cursor: z.string().optional(),
});
export type AdministratorList = z.infer<typeof AdministratorList>;

/** A session of one's own. */
const OwnSessionView = z.object({
  id: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  from: Origin.optional(),
  isThis: z.boolean(),
});

/** What an administrator signs in with, and where they are signed in. */
export const AdminAccountView = z.object({
  passkeys: z.array(PasskeyView),
  hasPassword: z.boolean(),
  app: z.object({ createdAt: z.iso.datetime() }).optional(),
  recoveryCodes: z.object({ left: z.int(), issued: z.int(), createdAt: z.iso.datetime() }).optional(),
  sessions: z.array(OwnSessionView),
  /** What a new password must satisfy. */
  demands: PasswordDemands,
});
export type AdminAccountView = z.infer<typeof AdminAccountView>;
