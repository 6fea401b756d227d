import * as z from 'zod';
import { Language } from '#shared/api/views.ts';

const common = {
  /** Names the notice: the same one is not sent twice. */
  id: z.string(),
  /** Null for a decoy: nothing is sent, and everything before is the same. */
  to: z.string().nullable(),
  language: Language,
  portal: z.string(),
};

/** A code to type in. */
const CodeNotice = z.strictObject({ ...common, kind: z.literal('code'), code: z.string(), minutes: z.int() });

/** Something was done to the account. */
const ChangeNotice = z.strictObject({
  ...common,
  kind: z.enum(['password-reset', 'password-changed', 'account-unlocked', 'token-added', 'token-removed']),
  login: z.string(),
  at: z.iso.datetime(),
  /** For the link "this was not me". */
  reportToken: z.string().optional(),
});

/** For the administrator: somebody said "this was not me". */
const ReportNotice = z.strictObject({ ...common, kind: z.literal('not-me'), login: z.string(), at: z.iso.datetime() });

/** What the notices function turns into a mail. */
export const Notice = z.discriminatedUnion('kind', [CodeNotice, ChangeNotice, ReportNotice]);
export type Notice = z.infer<typeof Notice>;
