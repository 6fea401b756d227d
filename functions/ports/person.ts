import { Language } from '#shared/api/portal-terms.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { OwnData } from './own-data.ts';

/** One person of one directory, as the bridges report them, with what they changed here themself. */
export interface Person extends OwnData {
  /** `{directory}#{objectGuid}`. */
  readonly id: string;
  readonly directory: string;
  readonly objectGuid: string;
  readonly samAccountName: string;
  readonly userPrincipalName?: string;
  readonly displayName?: string;
  readonly givenName?: string;
  readonly surname?: string;
  /** In the directory. Where codes and notices go says {@link mailOf}. */
  readonly mail?: string;
  readonly language?: Language;
  /** ISO 8601: when the account itself runs out; absent when it never does. */
  readonly accountExpiresAt?: string;
  readonly isDisabled: boolean;
  readonly isProtected: boolean;
  /** Since when an administrator has them switched off here, epoch milliseconds. See {@link isActive}. */
  readonly deactivatedAtMs?: number;
  /**
   * Since when the directory has them no more, or they are not among those that are imported; epoch milliseconds. Nothing of
   * theirs is deleted: who comes back is as before. See {@link isActive}.
   */
  readonly absentSinceMs?: number;
  /** Since when they wait for a seat, where all were taken when they came; epoch milliseconds. See {@link isActive}. */
  readonly waitsForSeatSinceMs?: number;
  /** When they were last asked by mail to set themselves up, epoch milliseconds. */
  readonly invitedAtMs?: number;
  /** Which administrator set their address or number, and when, epoch milliseconds: the same one hands them no code. */
  readonly contactSetBy?: string;
  readonly contactSetAtMs?: number;
  /** Which administrator last set a password for one sign-in, and when: the same one holds no other proof of theirs. */
  readonly onceSetBy?: string;
  readonly onceSetAtMs?: number;
  /** Recovery is frozen until then, epoch milliseconds ("this was not me"). */
  readonly frozenUntilMs?: number;
  /** What this person has set up here, besides the address on record; kept when the directory is read again. */
  readonly enrolled?: readonly FactorId[];
  /**
   * Aliases of the portals that ask for an app or a device of this person. Absent in a record that is older than this
   * member: where they have one is not known then. Kept when the directory is read again.
   */
  readonly tokenPortals?: readonly string[];
  /** Aliases of the resources that this person was assigned to; kept when the directory is read again. */
  readonly resources?: readonly string[];
  /** Notes of the requests to restore access that may wait for a decision: `functions/restore/issue-note.ts`. */
  readonly issues?: readonly string[];
  /** Notes of the sessions that were opened and may still be alive. */
  readonly sessions?: readonly string[];
}

/** The id of a person record. */
export const personId = (directory: string, objectGuid: string): string => `${directory}#${objectGuid.toLowerCase()}`;

/** Who is not is nobody anywhere: like a name that does not exist, and with the same work (THREATS E1). */
export const isActive = ({
  deactivatedAtMs,
  absentSinceMs,
  waitsForSeatSinceMs,
}: Pick<Person, 'deactivatedAtMs' | 'absentSinceMs' | 'waitsForSeatSinceMs'>): boolean =>
  [deactivatedAtMs, absentSinceMs, waitsForSeatSinceMs].every((since) => since === undefined);

/** Whether a seat is wanted for them: who is there and does not wait has one. */
export const needsSeat = (known: Person | undefined): boolean =>
  !known || known.absentSinceMs !== undefined || known.waitsForSeatSinceMs !== undefined;

/** Whether somebody has set up anything of their own by which they prove themself. A code that was handed to them is not. */
export const hasEnrolled = ({ enrolled = [] }: Pick<Person, 'enrolled'>): boolean =>
  enrolled.some((factor) => factor !== 'bootstrap-code');

/** Where mails to a person go: their own address, else the directory's; never one of a client (THREATS E10). */
export const mailOf = ({ ownMail, mail }: Pick<Person, 'ownMail' | 'mail'>): string | undefined => ownMail ?? mail;

/** Where text messages to a person go; E.164. */
export const phoneOf = ({ ownPhone }: Pick<Person, 'ownPhone'>): string | undefined => ownPhone;

/** What a person is called. For showing: which names a password must not have in it says the directory alone. */
export function namesOf(person: Person): { givenName?: string; surname?: string; displayName: string } {
  const { ownGivenName, ownSurname, displayName, samAccountName } = person;
  const givenName = ownGivenName ?? person.givenName;
  const surname = ownSurname ?? person.surname;
  const own = ownGivenName ?? ownSurname;
  const composed = [givenName, surname].filter((part) => part !== undefined).join(' ');
  return {
    ...(givenName !== undefined && { givenName }),
    ...(surname !== undefined && { surname }),
    displayName: own === undefined ? (displayName ?? samAccountName) : composed,
  };
}

/** A person from what a bridge read. */
export function personFromSync(directory: string, synced: SyncedPerson): Person {
  const { language, objectGuid, isDisabled, isProtected, samAccountName, ...names } = synced;
  const spoken = Language.safeParse(language?.slice(0, 2).toLowerCase());
  const present = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined && value !== ''));
  return {
    ...{ id: personId(directory, objectGuid), directory, objectGuid: objectGuid.toLowerCase(), samAccountName },
    ...(present as Partial<Pick<Person, keyof typeof names>>),
    ...(spoken.success && { language: spoken.data }),
    isDisabled,
    isProtected,
  };
}
