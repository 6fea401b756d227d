import * as z from 'zod';
import { AttributeRule } from '../domain/attributes/attribute-rule.ts';
import { parseMailAddress } from '../domain/contact/mail-address.ts';
import { parsePersonName } from '../domain/contact/person-name.ts';
import { parseOwnLogin } from '../domain/own-login.ts';
import { parsePhoneNumber } from '../domain/contact/phone-number.ts';
import type { Result } from '../result.ts';
import { TypedCode } from './inputs.ts';

/** Where a person can be reached. */
export const ContactKind = z.enum(['mail', 'phone']);
export type ContactKind = z.infer<typeof ContactKind>;

/** A new address or number as its owner typed it, in its one form. One string: a list is refused (THREATS E10). */
const contacts = {
  mail: { kind: z.literal('mail'), value: parsed(400, parseMailAddress, 'an e-mail address') },
  phone: { kind: z.literal('phone'), value: parsed(60, parsePhoneNumber, 'a phone number with its country code') },
};
export const NewContact = z.discriminatedUnion('kind', [z.strictObject(contacts.mail), z.strictObject(contacts.phone)]);
export type NewContact = z.infer<typeof NewContact>;

/** The same with the code that went there. */
export const ProvenContact = z.discriminatedUnion('kind', [
  z.strictObject({ ...contacts.mail, code: TypedCode }),
  z.strictObject({ ...contacts.phone, code: TypedCode }),
]);

/** First and last name. */
export const NewNames = z.strictObject({
  givenName: parsed(300, parsePersonName, 'a name'),
  surname: parsed(300, parsePersonName, 'a name'),
});

/** A name to sign in by that somebody chooses for themself, in its one form. */
export const OwnLogin = z.strictObject({ login: parsed(100, parseOwnLogin, 'a name to sign in with') });

/** One detail that is open, with its name in the languages in which the administrator gave it one. */
export const AttributeOffer = AttributeRule.extend({ label: z.record(z.string(), z.string()).optional() });
export type AttributeOffer = z.infer<typeof AttributeOffer>;

/** What is on record about who is signed in. Addresses and numbers are masked: they are recognised, not learned. */
export const ProfileView = z.object({
  displayName: z.string(),
  givenName: z.string().optional(),
  surname: z.string().optional(),
  login: z.object({
    /** The directory's, which is always good to sign in with. */
    directory: z.string(),
    /** Chosen here, beside it. */
    own: z.string().optional(),
    /** One may be chosen on this portal. */
    isOffered: z.boolean(),
  }),
  mail: z.object({
    /** Where mails go. */
    shown: z.string().optional(),
    /** It is the person's own, proven here, and not the directory's. */
    isOwn: z.boolean(),
    /** What the directory has, where that is not what counts. */
    directory: z.string().optional(),
  }),
  phone: z.object({
    shown: z.string().optional(),
    /** Text messages are of use on this portal. */
    isOffered: z.boolean(),
    /** Country codes that a number may have; empty for all. */
    countries: z.array(z.string()),
  }),
  /**
   * Details in the directory that may be seen and changed here, without their values: those a bridge tells this browser, see
   * `profile.look-attributes`.
   */
  attributes: z.array(AttributeOffer).optional(),
});
export type ProfileView = z.infer<typeof ProfileView>;

/** A code went to a new address or number. */
export const ContactCodeView = z.object({ digits: z.int(), expiresAt: z.iso.datetime() });
export type ContactCodeView = z.infer<typeof ContactCodeView>;

function parsed(maxLength: number, parse: (typed: string) => Result<string, unknown>, expected: string) {
  return z
    .string()
    .max(maxLength)
    .transform((text, context) => {
      const result = parse(text);
      if (result.ok) return result.value;
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    });
}
