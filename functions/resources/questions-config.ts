import * as z from 'zod';
import { Language } from '#shared/api/portal-terms.ts';

/** A question that the administrator offers. */
const OfferedQuestion = z.strictObject({
  /** Stable: answers are kept by it. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens'),
  text: z
    .partialRecord(Language, z.string().min(5).max(200))
    .refine((text) => Object.keys(text).length > 0, 'the question in one language at least'),
});

/** Security questions of a resource: which are offered, and how many of them count. */
export const QuestionsConfig = z
  .strictObject({
    /** Whether people may write questions of their own. */
    own: z.boolean(),
    offered: z.array(OfferedQuestion).max(50),
    /** How many are asked in one attempt. */
    ask: z.int().min(1).max(10),
    /** How many have to be answered beforehand. */
    enrol: z.int().min(1).max(20),
  })
  .refine(({ offered }) => new Set(offered.map(({ id }) => id)).size === offered.length, {
    error: 'each id once',
    path: ['offered'],
  })
  .refine(({ ask, enrol }) => ask <= enrol, {
    error: 'no more questions than people answer beforehand (`enrol`)',
    path: ['ask'],
  })
  .refine(({ own, offered, enrol }) => own || enrol <= offered.length, {
    error: 'no more than are offered, or let people write their own (`own: true`)',
    path: ['enrol'],
  });
export type QuestionsConfig = z.infer<typeof QuestionsConfig>;
