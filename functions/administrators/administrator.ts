import * as z from 'zod';
import { AdminLanguage } from '#shared/api/administrator-views.ts';
import { AdminRole } from '#shared/domain/admin-roles.ts';

const places = z.union([z.literal('all'), z.array(z.string()).readonly()]);

/** Somebody who administers this deployment. What they prove themselves by lies apart, in `credentials.ts`. */
export const Administrator = z.object({
  /** 128 bits, base64url. */
  id: z.string(),
  /** Grows by one with every change; the store writes only over the revision that was read. */
  revision: z.int(),
  name: z.string(),
  /** By what they sign in: of each there is one. In small letters. */
  mail: z.string(),
  role: AdminRole,
  portals: places,
  directories: places,
  language: AdminLanguage,
  isDisabled: z.boolean(),
  /** When what they sign in with was set up; absent while they are invited, and after it was taken from them. */
  activatedAtMs: z.exactOptional(z.number()),
  /** Sessions that began before are over. */
  sessionsFromMs: z.exactOptional(z.number()),
  createdAtMs: z.number(),
  /** Noted on the side, without a revision of its own. */
  lastSignInAtMs: z.exactOptional(z.number()),
});
export type Administrator = Readonly<z.infer<typeof Administrator>>;

/** `invited`: has a link, and nothing to sign in with yet. */
export type AdministratorState = 'invited' | 'active' | 'disabled';

export function stateOf({ isDisabled, activatedAtMs }: Administrator): AdministratorState {
  if (isDisabled) return 'disabled';
  return activatedAtMs === undefined ? 'invited' : 'active';
}

/** Whether it is somebody who can make others owners, now: of these there is always one. */
export const isActiveOwner = (administrator: Administrator): boolean =>
  administrator.role === 'owner' && stateOf(administrator) === 'active';

/**
 * Under which budgets, and what else is kept by person, keep an administrator: apart from everybody in a directory, whose
 * ids begin with that of the directory and a `#`.
 */
export const subjectOf = (administrator: string): string => `admin:${administrator}`;
