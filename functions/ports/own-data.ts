import * as z from 'zod';

/**
 * What a person says about themself, here and not in the directory. Stored beside what the bridges report, which never
 * touches it; a destination is written only after a code that went there (`profile.confirm-contact`).
 */
export const ownMembers = {
  /** Counts instead of the directory's. ASCII, one address: `shared/domain/mail-address.ts`. */
  ownMail: z.exactOptional(z.string()),
  /** E.164, such as `+4917012345678`. */
  ownPhone: z.exactOptional(z.string()),
  ownGivenName: z.exactOptional(z.string()),
  ownSurname: z.exactOptional(z.string()),
  /** Signed in by, beside the directory's names: `shared/domain/own-login.ts`. Written by `PeopleLogins` alone. */
  ownLogin: z.exactOptional(z.string()),
};

/** Own data of a person; what is absent is as the directory says. */
export interface OwnData {
  readonly ownMail?: string;
  readonly ownPhone?: string;
  readonly ownGivenName?: string;
  readonly ownSurname?: string;
  readonly ownLogin?: string;
}

/** Members to write; `null` takes one away. */
export type OwnChange = { readonly [Member in Exclude<keyof OwnData, 'ownLogin'>]?: string | null };
