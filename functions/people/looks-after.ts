import type { AdminCaller } from '../administrators/admin-caller.ts';
import { looksAfterPlace } from '../administrators/admin-caller.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import type { Person } from '../ports/person.ts';

/**
 * Whether somebody looks after a person: after their directory, and, where they look after certain portals alone, after one
 * that this person is on. Who was switched off is still theirs: nobody else could switch them on (ADR 0062).
 */
export const looksAfterPerson = (caller: AdminCaller, person: Person, config: FunctionConfig): boolean =>
  looksAfterPlace(caller, { directory: person.directory }) &&
  (caller.portals === 'all' || portalsOf(person, config).some(({ alias }) => caller.portals.includes(alias)));

/** The portals that a person is on, whether or not they may do anything there at this moment. */
export const portalsOf = (person: Person, { portals }: FunctionConfig): PortalConfig[] =>
  portals.filter(
    ({ alias, directory, members }) =>
      directory === person.directory && (members === 'directory' || (person.resources ?? []).includes(alias)),
  );

/** The portals of a person that this administrator looks after: what is done for them is done, and told, in one of these. */
export const sharedPortals = (caller: AdminCaller, person: Person, config: FunctionConfig): PortalConfig[] =>
  portalsOf(person, config).filter(({ alias }) => looksAfterPlace(caller, { portal: alias }));
