import * as z from 'zod';
import { parseMailAddress } from '../domain/contact/mail-address.ts';
import { parsePersonName } from '../domain/contact/person-name.ts';
import { parsePhoneNumber } from '../domain/contact/phone-number.ts';
import { FactorId } from '../domain/gate-rule.ts';
import { DirectoryId } from '../protocol/job.ts';
import type { Result } from '../result.ts';
import { ActivityEntryView } from './activity-views.ts';
import { EnvironmentView } from './environment-views.ts';
import { PortalAlias } from './inputs.ts';
import { batchSize } from './people-limits.ts';
import { PasskeyView } from './passkeys.ts';
import { PushDeviceView } from './push-views.ts';
import { TokenView } from './token-views.ts';
import { Language, PasswordDemands, Sealing } from './views.ts';

/** The directory's own id of an account, in small letters. */
export const PersonGuid = z
  .guid()
  .max(36)
  .transform((guid) => guid.toLowerCase());

/** Whom an operation for administrators is about. */
export const PersonKey = z.strictObject({ directory: DirectoryId, guid: PersonGuid });
export type PersonKey = z.infer<typeof PersonKey>;

/**
 * How somebody is, as far as it decides whether they can do anything here. `deactivated`: switched off by an
 * administrator. `gone`: the directory does not report them any more. `waiting`: for a seat. `disabled`, `expired`: in the
 * directory.
 */
export const PersonState = z.enum(['active', 'deactivated', 'gone', 'waiting', 'disabled', 'expired']);
export type PersonState = z.infer<typeof PersonState>;

/** A person in a list. */
export const PersonRow = z.object({
  directory: z.string(),
  guid: z.string(),
  displayName: z.string(),
  login: z.string(),
  mail: z.string().optional(),
  state: PersonState,
  isProtected: z.boolean(),
  /** What they have set up, besides the address on record. */
  enrolled: z.array(FactorId),
  invitedAt: z.iso.datetime().optional(),
  /** Aliases of the resources that they were assigned to by name. */
  resources: z.array(z.string()),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A page of people in the order of their names. It may hold fewer than fit, for what the caller does not look after is left out. */
export const PeopleList = z.object({ people: z.array(PersonRow), cursor: z.string().optional() });
export type PeopleList = z.infer<typeof PeopleList>;

/**
 * Whether this caller may help somebody to get in. `protected`: a protected account. `inactive`: switched off, or gone.
 * `yourself`: it is the caller's own. `administrator`: somebody who administers this deployment, to a help desk. Of a code to hand over also `set-contact`: the caller changed where they are reached
 * a short while ago. `opens-alone`: such a code alone would open the account, and is not the help desk's to hand out. Of a password
 * for one sign-in also `portal-closed`: no portal that they share allows it; `bridge-closed`: not every bridge of the directory
 * does; `code-handed`: the caller holds a code of theirs, which beside a password would be two factors in one hand; `frozen`: they
 * said that something was not them. Of a code and of where they are reached also `once-set`: the caller set such a password within
 * the last day.
 */
export const HelpState = z.enum([
  'yes',
  'protected',
  'inactive',
  'yourself',
  'administrator',
  'set-contact',
  'opens-alone',
  'portal-closed',
  'bridge-closed',
  'code-handed',
  'once-set',
  'frozen',
]);
export type HelpState = z.infer<typeof HelpState>;

/** How used up the tries of one factor are. */
export const SpentTries = z.object({
  factor: z.string(),
  used: z.int(),
  /** When it opens by itself; absent: it never does, or is open. */
  opensAt: z.iso.datetime().optional(),
  /** No further try is taken at this moment. */
  isClosed: z.boolean(),
});
export type SpentTries = z.infer<typeof SpentTries>;

/** One person, as those see them who look after them. No secret; addresses and numbers whole, for they are what there is to compare. */
export const PersonView = PersonRow.extend({
  userPrincipalName: z.string().optional(),
  givenName: z.string().optional(),
  surname: z.string().optional(),
  /** Chosen by themself. */
  ownLogin: z.string().optional(),
  /** Put in here, beside what the directory says. */
  own: z.object({
    mail: z.string().optional(),
    phone: z.string().optional(),
    givenName: z.string().optional(),
    surname: z.string().optional(),
  }),
  /** The directory's address. */
  directoryMail: z.string().optional(),
  /** The mailbox opens with the very password that a reset is for. */
  isMailBehindPassword: z.boolean(),
  language: Language.optional(),
  accountExpiresAt: z.iso.datetime().optional(),
  deactivatedAt: z.iso.datetime().optional(),
  frozenUntil: z.iso.datetime().optional(),
  sessions: z.int(),
  /** Requests to restore access that wait for a decision. */
  issues: z.array(z.object({ portal: z.string(), id: z.string() })),
  /** Portals that they are on. */
  portals: z.array(z.object({ alias: z.string(), name: z.string(), isByName: z.boolean() })),
  tokens: z.array(TokenView.extend({ portal: z.string().optional() })),
  passkeys: z.array(PasskeyView),
  phones: z.array(PushDeviceView),
  recoveryCodesLeft: z.int(),
  questions: z.int(),
  hasPortalPassword: z.boolean(),
  chat: z.string().optional(),
  /** A code that an administrator handed out and that still works. */
  bootstrapCode: z.object({ issuedBy: z.string(), expiresAt: z.iso.datetime() }).optional(),
  help: z.object({ any: HelpState, code: HelpState, contact: HelpState, once: HelpState }),
  tries: z.array(SpentTries),
  environments: z.array(EnvironmentView),
});
export type PersonView = z.infer<typeof PersonView>;

/** What happened to an account, newest first. */
export const PersonActivity = z.object({
  entries: z.array(ActivityEntryView.extend({ portal: z.string() })),
  cursor: z.string().optional(),
});
export type PersonActivity = z.infer<typeof PersonActivity>;

/** What an administrator puts in for somebody; `null` goes back to what the directory says. */
export const PersonChange = z
  .strictObject({
    mail: parsed(400, parseMailAddress, 'an e-mail address').nullable().optional(),
    phone: parsed(60, (typed) => parsePhoneNumber(typed), 'a phone number with its country code')
      .nullable()
      .optional(),
    givenName: parsed(300, parsePersonName, 'a name').nullable().optional(),
    surname: parsed(300, parsePersonName, 'a name').nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'something to change');
export type PersonChange = z.infer<typeof PersonChange>;

/** A code to hand over: shown this once. */
export const HandedCode = z.object({ code: z.string(), expiresAt: z.iso.datetime() });
export type HandedCode = z.infer<typeof HandedCode>;

/** What the helper's browser needs to make a password for one sign-in, and to seal it. */
export const OneTimePreparation = z.object({ sealing: Sealing, demands: PasswordDemands });
export type OneTimePreparation = z.infer<typeof OneTimePreparation>;

/** Where a mail went, masked. What is in it only its reader knows. */
export const SentTo = z.object({ sentTo: z.string() });
export type SentTo = z.infer<typeof SentTo>;

/** In which portal something is done for somebody. */
export const InPortal = z.strictObject({ portal: PortalAlias });

const Guids = z.array(PersonGuid).min(1).max(batchSize);

/** One thing, done for several people of one directory. */
export const PeopleBatch = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['deactivate', 'activate']), directory: DirectoryId, people: Guids }),
  z.strictObject({ do: z.enum(['assign', 'unassign']), directory: DirectoryId, people: Guids, portal: PortalAlias }),
]);
export type PeopleBatch = z.infer<typeof PeopleBatch>;

/**
 * What came of it, for each. `unchanged`: it was so before. `refused`: not there, or not theirs to change. `recently`: an
 * invitation went there not long ago. `no-mail`: there is no address.
 */
export const BatchOutcome = z.enum(['done', 'unchanged', 'refused', 'recently', 'no-mail']);
export type BatchOutcome = z.infer<typeof BatchOutcome>;
export const BatchView = z.object({ results: z.array(z.object({ guid: z.string(), outcome: BatchOutcome })) });
export type BatchView = z.infer<typeof BatchView>;

/** Which people an overview of enrolment shows. */
export const EnrolmentFilter = z.enum(['all', 'to-enrol']);
export type EnrolmentFilter = z.infer<typeof EnrolmentFilter>;

/** Who is asked to set themselves up, and where. */
export const Invitations = z.strictObject({ portal: PortalAlias, people: Guids });
export type Invitations = z.infer<typeof Invitations>;

/** A mail as it will look, with somebody made up. */
export const MailPreview = z.object({ subject: z.string(), text: z.string() });
export type MailPreview = z.infer<typeof MailPreview>;

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

/** Names to sign in by, to be looked up: each as somebody wrote it. */
export const NamesToLookUp = z.strictObject({
  directory: DirectoryId,
  names: z.array(z.string().trim().min(1).max(256)).min(1).max(batchSize),
});

/** Whom each of them is. Nobody: there is none, or more than one, or none that the caller looks after. */
export const FoundNames = z.object({ found: z.array(z.object({ name: z.string(), person: PersonRow.optional() })) });
export type FoundNames = z.infer<typeof FoundNames>;
