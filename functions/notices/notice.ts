import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { Language } from '#shared/api/portal-terms.ts';
import { kindsOf, templateKinds } from '#shared/domain/notice-shapes.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import { AdminNotice } from './admin-notice.ts';
import { TrailNotice } from './trail-notice.ts';
import { withoutPrefix } from './without-prefix.ts';

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
const CodeNotice = z.strictObject({ ...common, kind: z.enum(kindsOf('code')), ...code });

/** Something was done to the account. */
const ChangeNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('change')),
  login: z.string(),
  at: z.iso.datetime(),
  /** Recovery codes: how many there are still. */
  left: z.exactOptional(z.int()),
  /** Of a request to restore access. */
  reference: z.exactOptional(z.string()),
  /** Where it was done. */
  from: z.exactOptional(Origin),
  /** For the link "this was not me". */
  reportToken: z.string().optional(),
});

/** For the administrator: somebody said "this was not me". */
const ReportNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('report')),
  login: z.string(),
  at: z.iso.datetime(),
});

/** To an address that somebody gave as their new one: no name in it. */
const NewAddressNotice = z.strictObject({ ...common, kind: z.enum(kindsOf('new-address')) });

/** For who decides on requests to restore access. */
const IssueNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('issue')),
  login: z.string(),
  at: z.iso.datetime(),
  reference: z.string(),
  ending: z.exactOptional(z.enum(['verified', 'refused', 'cancelled'])),
});

/** A code by text message; `to` is a number in E.164. */
const TextCode = z.strictObject({ ...common, kind: z.enum(kindsOf('text-code')), ...code });

/** To a number that codes went to until now: they no longer do. */
const TextChange = z.strictObject({ ...common, kind: z.enum(kindsOf('text-word')) });

/** A code by chat; `to` is `{messenger}:{chat}`. */
const ChatCode = z.strictObject({ ...common, kind: z.enum(kindsOf('chat-code')), ...code });

/** To a chat that codes went to until now, and to one that began by a link which was used up. */
const ChatWord = z.strictObject({ ...common, kind: z.enum(kindsOf('chat-word')) });

/** A request to the devices of a person, who `to` is. What is asked waits for them; this only says that something does. */
const PushNotice = z.strictObject({
  ...common,
  kind: z.literal('push'),
  request: z.string(),
  /** To this one alone: it is being added. */
  device: z.exactOptional(z.string()),
  expiresAtMs: z.number(),
});
export type PushNotice = z.infer<typeof PushNotice>;

/** Something that the help desk or an administrator did for its reader. */
const HelpNotice = z.strictObject({
  ...common,
  kind: z.literal('helped'),
  what: z.enum(kindsOf('help').map(withoutPrefix('helped-'))),
  login: z.string(),
  at: z.iso.datetime(),
  /** What the helper is called. */
  by: z.exactOptional(z.string()),
  /** For the link "this was not me"; absent where an account is not to be frozen by it. */
  reportToken: z.string().optional(),
});
export type HelpKind = z.infer<typeof HelpNotice>['what'];

/** Leads its reader to a page of the portal, and proves nothing there. */
const InvitationNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('invitation')),
  login: z.string(),
});
export type InvitationKind = z.infer<typeof InvitationNotice>['kind'];

/** A password ends soon. Holds nothing about its reader but which portal is theirs. */
const ExpiryNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('expiry')),
  /** The day, in UTC. */
  endsOn: z.iso.date(),
  daysLeft: z.int().min(0),
});

/** An administrator tries words of a notice: to their own address, with invented data. */
const TestNotice = z.strictObject({
  ...common,
  kind: z.literal('template-test'),
  of: z.enum(templateKinds),
  subject: z.string().optional(),
  body: z.string(),
});
export type TestNotice = z.infer<typeof TestNotice>;

/** Once a day to who looks after a portal: what waits. */
const DigestNotice = z.strictObject({
  ...common,
  kind: z.enum(kindsOf('digest')),
  /** That was counted, in UTC. */
  day: z.iso.date(),
  waiting: z.int(),
  isMore: z.boolean(),
  bridges: z.int(),
  bridgesAway: z.int(),
  done: z.int(),
  failed: z.int(),
  unknown: z.int(),
  /** Passwords that end in the next seven days, where a bridge told. */
  expiringSoon: z.exactOptional(z.int()),
});
export type DigestNotice = z.infer<typeof DigestNotice>;

/** What the notices function sends: mails, text messages, and messages to devices. */
export const Notice = z.discriminatedUnion('kind', [
  CodeNotice,
  ChangeNotice,
  ReportNotice,
  NewAddressNotice,
  IssueNotice,
  TextCode,
  TextChange,
  ChatCode,
  ChatWord,
  PushNotice,
  AdminNotice,
  HelpNotice,
  InvitationNotice,
  ExpiryNotice,
  TestNotice,
  DigestNotice,
  TrailNotice,
]);
export type Notice = z.infer<typeof Notice>;
/** A notice that goes to a phone. */
export type TextNotice = z.infer<typeof TextCode> | z.infer<typeof TextChange>;
/** A notice that goes to a chat. */
export type ChatNotice = z.infer<typeof ChatCode> | z.infer<typeof ChatWord>;
/** A notice in words, which an administrator can change. */
export type WordedNotice = Exclude<Notice, PushNotice | TestNotice>;
/** A notice of a portal that goes to a mailbox. */
export type MailNotice = Exclude<WordedNotice, AdminNotice | TrailNotice | TextNotice | ChatNotice>;
/** What can have been done to an account. */
export type ChangeKind = z.infer<typeof ChangeNotice>['kind'];

/** Told apart by kind alone: a number never ends up in a mail's header, nor an address at the text service. */
export const isTextNotice = (notice: Notice): notice is TextNotice =>
  kindsOf('text-code', 'text-word').some((kind) => kind === notice.kind);

export const isChatNotice = (notice: Notice): notice is ChatNotice =>
  kindsOf('chat-code', 'chat-word').some((kind) => kind === notice.kind);

/** Whose words a notice has. A notice that none has does not compile. */
export function templateKindOf(notice: WordedNotice): TemplateKind {
  if (notice.kind === 'helped') return `helped-${notice.what}`;
  if (notice.kind !== 'admin') return notice.kind;
  // Nobody else hears where somebody signed in from.
  if (notice.isOwn || notice.event === 'new-sign-in') return `admin-${notice.event}`;
  return `owners-${notice.event}`;
}
