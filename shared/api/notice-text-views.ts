import * as z from 'zod';
import {
  installationKinds,
  noticeFamilies,
  placeholders,
  portalKinds,
  templateKinds,
} from '../domain/notice-shapes.ts';
import { languages } from '../languages.ts';
import { AdminLanguage } from './administrator-views.ts';
import { PortalAlias } from './inputs.ts';

const Kind = z.enum(templateKinds);
const Channel = z.enum(['mail', 'text', 'chat']);
const Placeholder = z.enum(placeholders);

export const NoticeTextPortal = z.strictObject({ alias: PortalAlias });
export const NoticeTextPath = z.strictObject({
  alias: PortalAlias,
  language: z.enum(languages),
  kind: z.enum(portalKinds),
});
/** Mails about accounts of the console: in its languages, and of no portal. */
export const InstallationTextPath = z.strictObject({ language: AdminLanguage, kind: z.enum(installationKinds) });

/** Words as an administrator types them; whether they can be used, the operation says. */
export const NoticeTextInput = z.strictObject({
  /** Of mails alone. */
  subject: z.string().max(400).optional(),
  /** Paragraphs with an empty line between them. */
  body: z.string().max(4000),
});
export type NoticeTextInput = z.infer<typeof NoticeTextInput>;

const Words = z.object({ subject: z.string().optional(), body: z.string() });

export const NoticeTextView = z.object({
  kind: Kind,
  channel: Channel,
  language: z.enum(languages),
  /** What is said when nothing was changed. */
  ours: Words,
  own: Words.extend({ changedAt: z.iso.datetime(), changedBy: z.string() }).optional(),
  placeholders: z.array(
    z.object({
      name: Placeholder,
      isRequired: z.boolean(),
      /** No code, link or list stands in a subject. */
      isForSubject: z.boolean(),
    }),
  ),
  limits: z.object({ subject: z.int().optional(), body: z.int() }),
});
export type NoticeTextView = z.infer<typeof NoticeTextView>;

export const NoticeTextList = z.object({
  /** Of the place, in its order. */
  languages: z.array(z.enum(languages)),
  noticeTexts: z.array(
    z.object({
      kind: Kind,
      channel: Channel,
      /** What it tells of. */
      family: z.enum(noticeFamilies),
      changed: z.array(z.enum(languages)),
    }),
  ),
});
export type NoticeTextList = z.infer<typeof NoticeTextList>;

const Part = z.enum(['subject', 'body']);

/** Why words cannot be used. */
export const NoticeTextProblem = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['empty', 'too-long', 'unseen', 'tag', 'link']), part: Part }),
  z.object({ code: z.enum(['unknown', 'missing', 'twice', 'not-alone']), part: Part, placeholder: z.string() }),
]);
export type NoticeTextProblem = z.infer<typeof NoticeTextProblem>;

/** Either the notice with invented data in it, or why it cannot be made. */
export const NoticeTextPreview = z.object({
  problem: NoticeTextProblem.optional(),
  notice: z.object({ subject: z.string().optional(), text: z.string(), html: z.string().optional() }).optional(),
});
export type NoticeTextPreview = z.infer<typeof NoticeTextPreview>;
