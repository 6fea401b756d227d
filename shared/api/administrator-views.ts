import * as z from 'zod';
import { AdminRole, Permission } from '../domain/admin-roles.ts';
import { DirectoryId } from '../protocol/job.ts';
import { PortalAlias } from './inputs.ts';

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
