import * as z from 'zod';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { Language } from '#shared/api/portal-terms.ts';

/** Longest text of an administrator's own: a few sentences on a phone. */
const longest = 400;

/** Anything that would not show, or would turn the reading direction of what follows (CVE-2021-42574); line breaks may be. */
const unseen = /[^\n\P{C}]/u;

/** A tag would be shown as it is typed, for nothing here is ever read as HTML (THREATS W7): better said at once. */
const tag = /<(?:!--|[/!]?[a-z])/i;

const text = z
  .string()
  .trim()
  .min(1)
  .max(longest)
  .refine((typed) => !unseen.test(typed), 'plain text, without characters that cannot be seen')
  .refine((typed) => !tag.test(typed), 'plain text: a tag such as <b> would be shown as it is typed');

const inLanguages = z
  .partialRecord(Language, text)
  .refine((texts) => Object.keys(texts).length > 0, 'the text in one language at least');

/** An administrator's own texts of one portal, per language. Where one is missing, the portal says it in our words. */
export const ResourceTexts = z.strictObject({
  welcome: inLanguages.optional(),
  done: inLanguages.optional(),
  unlocked: inLanguages.optional(),
  proofs: z.partialRecord(FactorId, inLanguages).optional(),
});
