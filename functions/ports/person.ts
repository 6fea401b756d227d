import type { Language } from '#shared/api/views.ts';

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
  readonly isDisabled: boolean;
  readonly isProtected: boolean;
  /** Recovery is frozen until then, epoch milliseconds ("this was not me"). */
  readonly frozenUntilMs?: number;
}

/** The id of a person record. */
export const personId = (directory: string, objectGuid: string): string => `${directory}#${objectGuid.toLowerCase()}`;
