import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { SessionNote } from '../sessions/session-note.ts';
import type { OwnChange } from './own-data.ts';
import type { Person } from './person.ts';

/** People by what they type. */
export interface PeopleDirectory {
  /**
   * The one person a name stands for: by account name, UPN or mail address. Undefined when nobody or more than one
   * matches. Always the same number of reads, whoever is asked for (THREATS E1).
   * @param domains the directory's own domain names, lower case
   */
  findByLogin(directory: { id: string; domains: readonly string[] }, login: LoginName): Promise<Person | undefined>;
  findById(id: string): Promise<Person | undefined>;
}

/** "This was not me". */
export interface PeopleFreeze {
  /** Freezes recovery until then. Never shortens a freeze. */
  freeze(id: string, until: Date): Promise<void>;
}

/** What people have set up here, noted with the person so that a flow knows it without another request. */
export interface PeopleEnrolment {
  /** Notes that a person has a factor, or has it no more. @returns false for somebody whom no bridge reported */
  setEnrolled(id: string, factor: FactorId, isEnrolled: boolean): Promise<boolean>;
  /** Notes that these portals ask for an app or a device of theirs: one write with the factor itself. */
  addTokenPortals(id: string, portals: readonly string[]): Promise<boolean>;
  /** Notes that this portal asks for none any more; with the last one the factor is gone. */
  dropTokenPortal(id: string, portal: string, left: { isLast: boolean }): Promise<boolean>;
}

/** What people say about themselves. */
export interface PeopleProfile {
  /**
   * Writes own data, and what comes with it: whoever has an own number can get codes by text message.
   * @returns the person as they are now; undefined for somebody whom no bridge reported
   */
  setOwn(id: string, change: OwnChange): Promise<Person | undefined>;
}

/** Which sessions a person has, so that a new password can end them. */
export interface PeopleSessions {
  /** Adds a note to a person; for somebody whom no bridge reported it does nothing. */
  noteSession(id: string, session: SessionNote, now: Date): Promise<void>;
}

/** Takes over what the bridges read. */
export interface PeopleSync {
  /**
   * @param readAtMs an older page never overwrites a newer one
   * @param seat asked once for somebody who comes, or comes back, where seats are counted: whether there is one for them
   * @returns those who had chosen the name that the directory gives this person, and have it no more
   */
  put(
    directory: string,
    person: SyncedPerson,
    readAtMs: number,
    seat?: (known: Person | undefined) => Promise<boolean>,
  ): Promise<readonly Person[]>;
  /**
   * Notes that somebody is not there any more. Who was seen later than that is.
   * @returns them as they are now; undefined when nobody is known by that GUID, or was seen since
   */
  leave(directory: string, objectGuid: string, readAtMs: number): Promise<Person | undefined>;
}
