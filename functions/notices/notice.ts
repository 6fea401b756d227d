import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { Language } from '#shared/api/views.ts';

const common = {
  /** Names the notice: the same one is not sent twice. */
  id: z.string(),
  /** Null for a decoy: nothing is sent, and everything before is the same. */
  to: z.string().nullable(),
  language: Language,
  portal: z.string(),
};

const code = { code: z.string(), minutes: z.int() };

/** A code to type in: to prove who one is, or that a new address is one's own. */
const CodeNotice = z.strictObject({ ...common, kind: z.enum(['code', 'contact-code']), ...code });

/** Something was done to the account. */
const ChangeNotice = z.strictObject({
  ...common,
  kind: z.enum([
    'password-reset',
    'password-changed',
    'account-unlocked',
    'token-added',
    'token-removed',
    'token-replaced',
    'token-unassigned',
    'token-synchronised',
    'token-pin-set',
    'token-pin-removed',
    'passkey-added',
    'passkey-removed',
    'recovery-codes-made',
    'recovery-code-used',
    'portal-password-set',
    'questions-set',
    'bootstrap-code-issued',
    'bootstrap-code-used',
    'mail-changed',
    'phone-changed',
    'phone-removed',
    'names-changed',
    'new-sign-in',
  ]),
  login: z.string(),
  at: z.iso.datetime(),
  /** Recovery codes: how many there are still. */
  left: z.exactOptional(z.int()),
  /** Where it was done. */
  from: z.exactOptional(Origin),
  /** For the link "this was not me". */
  reportToken: z.string().optional(),
});

/** For the administrator: somebody said "this was not me". */
const ReportNotice = z.strictObject({ ...common, kind: z.literal('not-me'), login: z.string(), at: z.iso.datetime() });

/** A code by text message; `to` is a number in E.164. */
const TextCode = z.strictObject({ ...common, kind: z.literal('text-code'), ...code });

/** To a number that codes went to until now: they no longer do. */
const TextChange = z.strictObject({ ...common, kind: z.literal('text-number-gone') });

/** What the notices function sends: mails, and text messages. */
export const Notice = z.discriminatedUnion('kind', [CodeNotice, ChangeNotice, ReportNotice, TextCode, TextChange]);
export type Notice = z.infer<typeof Notice>;
/** A notice that goes to a phone. */
export type TextNotice = z.infer<typeof TextCode> | z.infer<typeof TextChange>;
/** A notice that goes to a mailbox. */
export type MailNotice = Exclude<Notice, TextNotice>;
/** What can have been done to an account. */
export type ChangeKind = z.infer<typeof ChangeNotice>['kind'];

/** Told apart by kind alone: a number never ends up in a mail's header, nor an address at the text service. */
export const isTextNotice = (notice: Notice): notice is TextNotice =>
  notice.kind === 'text-code' || notice.kind === 'text-number-gone';
