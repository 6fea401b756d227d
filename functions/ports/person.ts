import { Language } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';

/** One person of one directory, as the bridges report them. */
export interface Person {
  /** `{directory}#{objectGuid}`. */
  readonly id: string;
  readonly directory: string;
  readonly objectGuid: string;
  readonly samAccountName: string;
  readonly userPrincipalName?: string;
  readonly displayName?: string;
  readonly givenName?: string;
  readonly surname?: string;
  /** Where codes and notices go; never taken from a client (THREATS E10). */
  readonly mail?: string;
  readonly language?: Language;
  /** ISO 8601: when the account itself runs out; absent when it never does. */
  readonly accountExpiresAt?: string;
  readonly isDisabled: boolean;
  readonly isProtected: boolean;
  /** Recovery is frozen until then, epoch milliseconds ("this was not me"). */
  readonly frozenUntilMs?: number;
  /** What this person has set up here, besides the address on record; kept when the directory is read again. */
  readonly enrolled?: readonly FactorId[];
  /** Aliases of the resources that this person was assigned to; kept when the directory is read again. */
  readonly resources?: readonly string[];
  /** Notes of the sessions that were opened and may still be alive. */
  readonly sessions?: readonly string[];
}

/** The id of a person record. */
export const personId = (directory: string, objectGuid: string): string => `${directory}#${objectGuid.toLowerCase()}`;

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
