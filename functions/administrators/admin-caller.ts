import type { Permission } from '#shared/domain/admin-roles.ts';
import type { SignedIn } from '../ports/admin-session-store.ts';

/** Who calls an operation of the group `admin`: a person at the console, a program with a key, or a command. */
export interface AdminCaller {
  readonly purpose: 'admin';
  /** What was shown: a session of the console, an API key, or the credentials of the deployment itself. */
  readonly by: 'session' | 'api-key' | 'operator';
  /** Of the administrator or of the key: what the audit trail names. */
  readonly id: string;
  /** Written down with what they decide. */
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Aliases of the portals that they look after. */
  readonly portals: readonly string[] | 'all';
  /** Ids of the directories that they look after. */
  readonly directories: readonly string[] | 'all';
  /** Somebody at the console: their session, and who they are as their record says now. */
  readonly signedIn?: SignedIn;
}

/** Where an operation acts: to who does not look after it, nothing is there. */
export type AdminPlace = { readonly portal: string } | { readonly directory: string };

/**
 * Where an operation of the group `admin` acts, as far as its input tells: `everywhere` is for who looks after everything,
 * `own-check` for operations that narrow what they show, or find the place in a record, by themselves.
 */
export type AdminScope<Input> = 'everywhere' | 'own-check' | ((input: Input) => AdminPlace);

/** Whether somebody looks after a place. */
export const looksAfterPlace = ({ portals, directories }: AdminCaller, place: AdminPlace): boolean =>
  'portal' in place ? isIn(portals, place.portal) : isIn(directories, place.directory);

/** Whether somebody looks after everything there is. */
export const looksAfterAll = ({ portals, directories }: AdminCaller): boolean =>
  portals === 'all' && directories === 'all';

/** Whether something may no more, and reaches no further, than who looks at it or makes it. */
export const isWithin = (
  { permissions, portals, directories }: Pick<AdminCaller, 'permissions' | 'portals' | 'directories'>,
  caller: AdminCaller,
): boolean =>
  permissions.every((each) => caller.permissions.includes(each)) &&
  areIn(portals, caller.portals) &&
  areIn(directories, caller.directories);

const areIn = (some: readonly string[] | 'all', all: readonly string[] | 'all'): boolean =>
  all === 'all' || (some !== 'all' && some.every((each) => all.includes(each)));

const isIn = (list: readonly string[] | 'all', one: string): boolean => list === 'all' || list.includes(one);
