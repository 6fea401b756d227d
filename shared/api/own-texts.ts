import * as z from 'zod';
import { languages } from '../languages.ts';
import { FactorId } from '../domain/gate-rule.ts';

/** Languages by their code; the view of a portal names the same ones. */
const InLanguages = z.partialRecord(z.enum(languages), z.string());

/** What an administrator says in a portal in place of our words, or beside them. Plain text, line breaks and all. */
export const OwnTexts = z.object({
  /** The line below the title of the first page. */
  welcome: InLanguages.optional(),
  /** On the page after a new password. */
  done: InLanguages.optional(),
  /** On the page after an unlock. */
  unlocked: InLanguages.optional(),
  /** What helps with a way of showing who one is: above its form. */
  proofs: z.partialRecord(FactorId, InLanguages).optional(),
});
export type OwnTexts = z.infer<typeof OwnTexts>;
