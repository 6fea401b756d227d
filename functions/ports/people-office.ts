import type { OwnChange } from './own-data.ts';
import type { Person } from './person.ts';

/** What administrators write of people. */
export interface PeopleOffice {
  /**
   * Switches somebody off, or on again. Done again it changes nothing, not even since when.
   * @returns them as they are now; undefined for somebody whom no bridge reported
   */
  setActive(id: string, isActive: boolean, now: Date): Promise<Person | undefined>;
  /**
   * Writes own data over what was read, and who wrote it where it says how they are reached.
   * @param before as read: only what {@link OwnChange} names is compared
   * @returns them as they are now; undefined when somebody else was first
   */
  setOwn(
    before: Person,
    change: OwnChange,
    by: { readonly id: string; readonly now: Date },
  ): Promise<Person | undefined>;
  /** Notes who sets a password for one sign-in of somebody. For somebody whom no bridge reported it does nothing. */
  noteOnce(id: string, by: { readonly id: string; readonly now: Date }): Promise<void>;
  /** Ends a freeze of recovery. @returns false for somebody whom no bridge reported */
  liftFreeze(id: string): Promise<boolean>;
  /**
   * Notes an invitation, so that of several at once one is sent.
   * @param unlessSince not when there was one at or after that moment
   * @returns false when there was, when they have set something up meanwhile, or are not there
   */
  noteInvitation(id: string, at: Date, unlessSince: Date): Promise<boolean>;
  /** Takes a note back whose mail could not be sent. */
  forgetInvitation(id: string, at: Date): Promise<void>;
}
